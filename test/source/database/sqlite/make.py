"""Writes types.sqlite, the file of sqlite.test.ts: python make.py, with Python 3's own sqlite3."""
import os
import sqlite3

os.chdir(os.path.dirname(os.path.abspath(__file__)))
if os.path.exists("types.sqlite"):
    os.remove("types.sqlite")
db = sqlite3.connect("types.sqlite")
db.executescript("""
CREATE TABLE types (id INTEGER, exact DECIMAL(18,2), twice REAL, word TEXT, day DATE, stamp TIMESTAMP, bare, raw BLOB);
CREATE TABLE orders (day DATE, amount INTEGER);
INSERT INTO orders VALUES ('2024-01-05', 7), ('2024-01-06', 8);
CREATE TABLE bad_whole (v INTEGER);
INSERT INTO bad_whole VALUES (1), ('many');
CREATE TABLE bad_half (v INT);
INSERT INTO bad_half VALUES (1), (1.5);
CREATE TABLE bad_float (v DOUBLE);
INSERT INTO bad_float VALUES (1.5), ('much');
CREATE TABLE bad_money (v DECIMAL(10,2));
INSERT INTO bad_money VALUES (1.25), (1.005);
CREATE TABLE unbounded (v NUMERIC);
INSERT INTO unbounded VALUES (1.25), (2);
""")
db.executemany(
    "INSERT INTO types VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    [
        (-(2**63), 0.1, 0.1, '北京 "x"', "2024-02-29", 1704412800, 1, b"\x00\xff"),
        (2**63 - 1, 1234567.89, 1e300, "", "0001-01-01", -1, 0.5, b""),
        (3, None, None, None, None, None, None, None),
    ],
)
db.commit()
db.execute("VACUUM")
db.close()
