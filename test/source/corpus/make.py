"""Writes corpus/files: texts in encodings that YAML cannot hold, by Python's codecs, and workbooks, part by part.

python make.py, Python 3 without other packages. What each file holds is said by the cases that read it.
"""
import os
import struct
import zipfile
import zlib

os.chdir(os.path.join(os.path.dirname(os.path.abspath(__file__)), "files"))


def put(name, data):
    with open(name, "wb") as file:
        file.write(data)


# ---- texts ----

sales = "日期,大区,金额\n2026-11-19,华东,1200.5\n2026-11-20,西南（川渝）,80\n"
put("gbk.csv", sales.encode("gbk"))
# A mark of UTF-8 although the source declares GB18030, as one file of many may have it.
put("gbk-mixed-1.csv", sales.encode("gb18030"))
put("gbk-mixed-2.csv", b"\xef\xbb\xbf" + "日期,大区,金额\n2026-11-21,华北,7\n".encode("utf-8"))
# Characters of four bytes, and the euro sign in both of its places.
put("gb18030.csv", "编号,姓名,价\n1,𠮷野,€5\n".encode("gb18030") + b"2,\xcd\xf5\x86\xb4,\x806\n")
put("rare-name.csv", "id,name\n1,张三\n2,李四\n3,朱镕基\n4,王喆\n".encode("gbk"))
put("big5.csv", "編號,地區,備註\n1,臺北,這是中文資料\n2,高雄,沒有問題\n".encode("big5"))
put("latin-1.csv", "id;name\n1;Müller\n2;Grüßner\n3;Orléans\n".encode("windows-1252"))
put("shift-jis.csv", "番号,名前\n1,たなか\n2,スズキ\n".encode("shift_jis"))
put("utf-16le.csv", "\ufeffid\tname\r\n1\t华东\r\n2\t上海\r\n".encode("utf-16-le"))
put("utf-16be.csv", "\ufeffid\tname\r\n1\t华东\r\n2\t上海\r\n".encode("utf-16-be"))
put("utf-16le-bare.csv", "id\tname\n1\t华东\n2\t上海\n".encode("utf-16-le"))
put("utf-16be-bare.csv", "id\tname\n1\t华东\n2\t上海\n".encode("utf-16-be"))
put("utf-16-odd.csv", "\ufeffid\tname\n1\t华东\n".encode("utf-16-le")[:-1])
put("half-a-character.csv", "id,name\n1,华东\n".encode("gbk")[:-2])

# ---- what only looks like data ----

page = "<html><head><meta charset='utf-8'></head><body><table><tr><td>日期</td><td>金额</td></tr></table></body></html>\n"
put("page.xls", page.encode("utf-8"))
put("page.xlsx", page.encode("utf-8"))
put("page.csv", b"\r\n<!DOCTYPE html>\r\n" + page.encode("utf-8"))
put("old.xls", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504))
put("text.xls", "日期\t金额\r\n2026-11-20\t5\r\n".encode("gbk"))

# ---- workbooks ----

main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
package = "http://schemas.openxmlformats.org/package/2006/relationships"
head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
# Styles by number: 0 general, 1 a date, 2 a date with time, 3 percent, 4 money, 5 elapsed hours, 6 a Chinese date.
styles = (
    f'{head}<styleSheet xmlns="{main}"><numFmts count="3"><numFmt numFmtId="164" formatCode="&quot;￥&quot;#,##0.00_);'
    '[Red]\\(&quot;￥&quot;#,##0.00\\)"/><numFmt numFmtId="165" formatCode="[h]:mm"/>'
    '<numFmt numFmtId="166" formatCode="[$-804]yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/></numFmts>'
    '<cellXfs count="7"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="22"/><xf numFmtId="10"/>'
    '<xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs></styleSheet>'
)


def relation(id, kind, target):
    return f'<Relationship Id="{id}" Type="{office}/{kind}" Target="{target}"/>'


def parts(sheets, strings=None, is_1904=False):
    """The parts of a workbook; `sheets` are (name, state, the XML within the worksheet)."""
    listed = "".join(
        f'<sheet name="{name}" sheetId="{i}" state="{state}" r:id="rId{i}"/>'
        for i, (name, state, _) in enumerate(sheets, 1)
    )
    relations = "".join(relation(f"rId{i}", "worksheet", f"worksheets/sheet{i}.xml") for i in range(1, len(sheets) + 1))
    relations += relation("rId90", "styles", "styles.xml")
    if strings is not None:
        relations += relation("rId91", "sharedStrings", "sharedStrings.xml")
    given = {
        "_rels/.rels": f'{head}<Relationships xmlns="{package}">{relation("rId1", "officeDocument", "xl/workbook.xml")}</Relationships>',
        "xl/workbook.xml": f'{head}<workbook xmlns="{main}" xmlns:r="{office}"><workbookPr date1904="{int(is_1904)}"/>'
        f"<sheets>{listed}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'{head}<Relationships xmlns="{package}">{relations}</Relationships>',
        "xl/styles.xml": styles,
    }
    if strings is not None:
        given["xl/sharedStrings.xml"] = f'{head}<sst xmlns="{main}">{"".join(f"<si>{one}</si>" for one in strings)}</sst>'
    for i, (_, _, xml) in enumerate(sheets, 1):
        given[f"xl/worksheets/sheet{i}.xml"] = f'{head}<worksheet xmlns="{main}">{xml}</worksheet>'
    return given


def book(name, *args, **more):
    with zipfile.ZipFile(name, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, xml in parts(*args, **more).items():
            # A fixed time, so that the same workbook comes out each time.
            entry = zipfile.ZipInfo(part, (2026, 1, 1, 0, 0, 0))
            entry.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(entry, xml)


def rows(*given, hidden=()):
    """Rows of cells as XML, from row 1 on; None is a row that is not there, and a cell that is not there."""
    out = []
    for r, row in enumerate(given, 1):
        if row is None:
            continue
        cells = []
        for c, cell in enumerate(row):
            if cell is None:
                continue
            place = f'{"ABCDEFGHIJ"[c]}{r}'
            if isinstance(cell, str) and cell.startswith("<"):
                cells.append(cell.replace("<c", f'<c r="{place}"', 1))
            elif isinstance(cell, str):
                cells.append(f'<c r="{place}" t="inlineStr"><is><t>{cell}</t></is></c>')
            else:
                cells.append(f'<c r="{place}"><v>{cell}</v></c>')
        mark = ' hidden="1"' if r in hidden else ""
        out.append(f'<row r="{r}"{mark}>{"".join(cells)}</row>')
    return f'<sheetData>{"".join(out)}</sheetData>'


def styled(style, value):
    return f'<c s="{style}"><v>{value}</v></c>'


def error(code):
    return f'<c t="e"><v>{code}</v></c>'


def formula(text, value=None, kind=""):
    shown = "" if value is None else f"<v>{value}</v>"
    return f"<c{kind}><f>{text}</f>{shown}</c>"


visible = "visible"
early = rows(["id", "day"], [1, styled(1, 1)], [2, styled(1, 59)], [3, styled(1, 61)], [4, styled(6, 45296)], [5, styled(2, "45296.4375")])
book("dates-1900.xlsx", [("S", visible, early)])
book("dates-1904.xlsx", [("S", visible, early)], is_1904=True)
book("leap-1900.xlsx", [("S", visible, rows(["id", "day"], [1, styled(1, 60)], [2, styled(1, 61)]))])
book("cells.xlsx", [("S", visible, rows(
    ["id", "rate", "money", "worked", "is_new", "note"],
    [1, styled(3, "0.125"), styled(4, "-1234.5"), styled(5, "1.5"), '<c t="b"><v>1</v></c>', "numbers"],
    [2, styled(3, 1), styled(4, "0.10000000000000001"), styled(5, "0.25"), '<c t="b"><v>0</v></c>', "digits"],
))])
book("strings.xlsx", [("S", visible, rows(
    ["id", "text"],
    [1, '<c t="s"><v>0</v></c>'],
    [2, '<c t="s"><v>1</v></c>'],
    [3, '<c t="s"><v>2</v></c>'],
    [4, '<c t="inlineStr"><is><r><t>in</t></r><r><rPr><b/></rPr><t>line</t></r></is></c>'],
    [5, '<c t="inlineStr"><is><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh></is></c>'],
    [6, '<c t="s"><v>3</v></c>'],
))], strings=[
    "<t>华东</t>",
    '<r><t>rich </t></r><r><rPr><b/></rPr><t xml:space="preserve">text</t></r>',
    '<t>大阪</t><rPh sb="0" eb="2"><t>オオサカ</t></rPh>',
    "<t>a &lt;b&gt; &amp; _x0041__x005F_x0042_</t>",
])
book("long-numbers.xlsx", [("S", visible, rows(
    ["id", "card", "sum"],
    [1, "<c><v>110101199003071234</v></c>", "<c><v>0.30000000000000004</v></c>"],
    [2, '<c t="inlineStr"><is><t>000123</t></is></c>', "<c><v>1E-3</v></c>"],
))])
book("formulas.xlsx", [("S", visible, rows(
    ["id", "twice", "name", "nothing"],
    [1, formula("A2*2", 2), formula('"a"&amp;"b"', "ab", ' t="str"'), formula('""', "", ' t="str"')],
    [2, formula("A3*2", 4), formula("A3", "2", ' t="str"'), formula('""', "", ' t="str"')],
))])
book("uncalculated.xlsx", [("S", visible, rows(["id", "twice"], [1, formula("A2*2")], [2, formula("A3*2", 4)]))])
book("errors.xlsx", [("S", visible, rows(["id", "amount"], [1, 5], [2, error("#N/A")], [3, formula("1/0", "#DIV/0!", ' t="e"')]))])
book("hidden-rows.xlsx", [("S", visible, rows(["id", "amount"], [1, 5], [2, 6], [3, 7], hidden=(3, 4)))])
book("hidden-sheet.xlsx", [("Draft", "hidden", rows(["id"], [99])), ("Deep", "veryHidden", rows(["id"], [98])), ("S", visible, rows(["id"], [1]))])
book("sparse.xlsx", [("S", visible, rows(None, None, ["title"], None, ["id", None, "amount", "note"], [1, None, 5], None, [2, None, None, "late"]))])
book("no-places.xlsx", [("S", visible, '<sheetData><row><c t="inlineStr"><is><t>id</t></is></c><c t="inlineStr"><is><t>v</t></is></c></row><row><c><v>1</v></c><c><v>2</v></c></row></sheetData>')])
book("empty.xlsx", [("S", visible, "<sheetData/>")])
book("twins.xlsx", [("S", visible, rows(["id", "amount", "amount"], [1, 2, 3]))])
book("nameless.xlsx", [("S", visible, rows(["id", None, "amount"], [1, "x", 3]))])
book("merged-header.xlsx", [("S", visible, rows(
    ["day", "north", None, "south", None],
    [None, "sum", "orders", "sum", "orders"],
    [styled(1, 45296), 10, 1, 30, 3],
) + '<mergeCells count="3"><mergeCell ref="A1:A2"/><mergeCell ref="B1:C1"/><mergeCell ref="D1:E1"/></mergeCells>')])
book("iso-dates.xlsx", [("S", visible, rows(["id", "at"], [1, '<c s="1" t="d"><v>2024-01-05T00:00:00</v></c>'], [2, '<c s="1" t="d"><v>2024-01-05T10:30:00</v></c>']))])
put("really-xlsx.xls", open("no-places.xlsx", "rb").read())


def zipped(name, part, data, size, checksum):
    """A workbook in which one part says of itself what is not so."""
    given = parts([("S", visible, rows(["id"], [1]))])
    local = b""
    central = b""
    for path, xml in given.items():
        raw = xml.encode("utf-8")
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        packed = packer.compress(raw) + packer.flush()
        stated, check = len(raw), zlib.crc32(raw)
        if path == part:
            packed, stated, check = data, size, checksum
        fields = struct.pack("<HHHHHIIIHH", 20, 0, 8, 0, 0, check, len(packed), stated, len(path), 0)
        central += struct.pack("<IH", 0x02014B50, 20) + fields + struct.pack("<HHHII", 0, 0, 0, 0, len(local)) + path.encode()
        local += struct.pack("<I", 0x04034B50) + fields + path.encode() + packed
    end = struct.pack("<IHHHHIIH", 0x06054B50, 0, 0, len(given), len(given), len(central), len(local), 0)
    put(name, local + central + end)


def zeros(size):
    packer = zlib.compressobj(9, zlib.DEFLATED, -15)
    block = b"0" * 1_000_000
    return b"".join(packer.compress(block) for _ in range(size // len(block))) + packer.flush()


sheet = "xl/worksheets/sheet1.xml"
bomb = zeros(20_000_000)
# 20 MB in 20 kB that say they are 100 bytes, and the same that says it is 3 GB.
zipped("bomb-lies.xlsx", sheet, bomb, 100, 0)
zipped("bomb-huge.xlsx", sheet, bomb, 3_000_000_000, 0)
whole = open("cells.xlsx", "rb").read()
put("torn.xlsx", whole[: len(whole) // 2])
put("locked.xlsx", bytes.fromhex("d0cf11e0a1b11ae1") + bytes(504))
