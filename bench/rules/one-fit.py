# One fit and one forecast of the next day with an interval, by two models: seconds of processor time for a series.
import json, sys, time, warnings
import numpy as np
from statsforecast.models import AutoETS, MSTL
warnings.filterwarnings("ignore")
series = [np.array(values, dtype=float) for values in json.load(sys.stdin)]
models = {"AutoETS, a week": lambda: AutoETS(season_length=7), "MSTL, a week and a month": lambda: MSTL(season_length=[7, 31])}
seconds = {}
for name, model in models.items():
    model().forecast(series[0], h=1, level=[99])
    start = time.process_time()
    for values in series:
        model().forecast(values, h=1, level=[99])
    seconds[name] = (time.process_time() - start) / len(series)
json.dump(seconds, sys.stdout)
