"""Writes the workbooks of read-xlsx.test.ts: python make.py, with openpyxl 3.1.5 and XlsxWriter 3.2."""
import datetime as dt
import os

import openpyxl
import xlsxwriter

os.chdir(os.path.dirname(os.path.abspath(__file__)))


def sales():
    book = xlsxwriter.Workbook("sales.xlsx")
    sheet = book.add_worksheet("销售")
    book.add_worksheet("汇总").write(0, 0, "nothing")
    day = book.add_format({"num_format": "yyyy-mm-dd"})
    chinese = book.add_format({"num_format": 'yyyy"年"m"月"d"日"'})
    moment = book.add_format({"num_format": "yyyy/mm/dd hh:mm:ss"})
    clock = book.add_format({"num_format": "hh:mm"})
    money = book.add_format({"num_format": '"￥"#,##0.00;[Red]-"￥"#,##0.00'})
    percent = book.add_format({"num_format": "0.0%"})
    sheet.merge_range("B1:I1", "2026年销售报表")
    for column, name in enumerate(["日期", "下单时间", "地区", "金额", "占比", "已付", "编号", "时刻"], 1):
        sheet.write(1, column, name)
    sheet.write_datetime(2, 1, dt.datetime(2026, 11, 19), day)
    sheet.write_datetime(2, 2, dt.datetime(2026, 11, 19, 23, 59, 59), moment)
    sheet.write(2, 3, "华东\n一区")
    sheet.write(2, 4, 1234.5, money)
    sheet.write(2, 5, 0.125, percent)
    sheet.write_boolean(2, 6, True)
    sheet.write_string(2, 7, "00123")
    sheet.write_datetime(2, 8, dt.time(9, 30), clock)
    # A blank row that is formatted, as people leave them.
    sheet.write_blank(3, 4, None, money)
    sheet.write_datetime(4, 1, dt.datetime(2026, 11, 20), chinese)
    sheet.write_datetime(4, 2, dt.datetime(2026, 11, 20, 0, 0, 1), moment)
    sheet.write_rich_string(4, 3, "华", book.add_format({"bold": True}), "北")
    sheet.write_formula(4, 4, "=0.1+0.2", money, 0.30000000000000004)
    sheet.write_formula(4, 5, "=1/3", percent, 1 / 3)
    sheet.write_formula(4, 6, '=1=2', None, False)
    sheet.write_formula(4, 7, '="0"&"0456"', None, "00456")
    sheet.write_datetime(4, 8, dt.time(18, 0, 5), clock)
    book.close()


def dates(name, is_1904):
    book = xlsxwriter.Workbook(name, {"date_1904": is_1904})
    sheet = book.add_worksheet()
    day = book.add_format({"num_format": 14})
    sheet.write_row(0, 0, ["id", "day"])
    for row, serial in enumerate([1, 59, 61, 42000, 42000.5], 1):
        sheet.write(row, 0, row)
        sheet.write_number(row, 1, serial, day)
    book.close()


def merged():
    book = openpyxl.Workbook()
    sheet = book.active
    rows = [
        ["地区", "一季度", None, "二季度", None],
        [None, "销售额", "订单", "销售额", "订单"],
        ["华东", 10, 1, 30, 3],
        [None, 20, 2, 40, 4],
        ["华北", 5, 1, 6, 2],
    ]
    for row in rows:
        sheet.append(row)
    for area in ["A1:A2", "B1:C1", "D1:E1", "A3:A4"]:
        sheet.merge_cells(area)
    book.save("merged.xlsx")


def formulas():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append(["a", "b"])
    sheet.append([1, "=A2*2"])
    sheet.append([2, "=A3*2"])
    book.save("formulas.xlsx")


def texts():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Data & more"
    sheet.append(["junk", None, None, None])
    sheet.append([None, "id", "amount", "note"])
    sheet.append([None, "1", "1,234.50", "a,\"b\""])
    sheet.append([None, "2", "12", " "])
    sheet.append([None, "3", "n/a", "#N/A"])
    sheet.append([None, None, None, None])
    sheet.append(["total", None, 99999, None])
    book.save("texts.xlsx")


sales()
dates("dates-1900.xlsx", False)
dates("dates-1904.xlsx", True)
merged()
formulas()
texts()
