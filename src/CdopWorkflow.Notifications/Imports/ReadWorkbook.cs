using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>
/// Reads the first sheet of an Excel workbook. A file from outside: only the parts that are needed are unpacked, no further than the
/// limit, without following what they refer to. Formulas are not worked out: a file that has any is refused.
/// </summary>
internal sealed class ReadWorkbook
{
    /// <summary>Excel nests a dozen elements; a reader remembers each that is open.</summary>
    private const int Deepest = 64;

    private const string TooLarge = "The workbook is too large when it is unpacked. Split it, or save it as CSV UTF-8";
    private const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreWhitespace = false };

    private readonly ZipArchive zip;
    private long budget;

    private ReadWorkbook(ZipArchive zip, long budget) => (this.zip, this.budget) = (zip, budget);

    public static FileReading Read(byte[] bytes, ImportLimits limits)
    {
        try
        {
            using var zip = new ZipArchive(new MemoryStream(bytes), ZipArchiveMode.Read);
            return new ReadWorkbook(zip, limits.Characters).Read(limits);
        }
        catch (UnreadableWorkbookException fault)
        {
            return FileReading.Not(fault.Message);
        }
        catch (Exception fault) when (fault is InvalidDataException or XmlException or FormatException or OverflowException)
        {
            return FileReading.Not("The file is not an Excel workbook (.xlsx) that we can read. Save it again as .xlsx, or as CSV UTF-8");
        }
    }

    private FileReading Read(ImportLimits limits)
    {
        var (sheet, from1904) = FirstSheet();
        var texts = SharedTexts(limits.Lines * ImportLimits.MostColumns);
        var dates = DateStyles();
        return FileReading.Of(new SheetRows(texts, dates, from1904).Read(Open(sheet)), limits);
    }

    private (string Path, bool From1904) FirstSheet()
    {
        string? id = null;
        var from1904 = false;
        using (var book = Open("xl/workbook.xml"))
        {
            while (book.Read())
            {
                from1904 |= book.LocalName == "workbookPr" && book.GetAttribute("date1904") is "1" or "true";
                id ??= book.LocalName == "sheet" ? book.GetAttribute("id", Relationships) : null;
            }
        }

        using var relations = Open("xl/_rels/workbook.xml.rels");
        while (relations.Read())
        {
            if (relations.LocalName == "Relationship" && relations.GetAttribute("Id") == id && relations.GetAttribute("Target") is { } target)
            {
                return (target.StartsWith('/') ? target[1..] : $"xl/{target}", from1904);
            }
        }

        throw new UnreadableWorkbookException("The workbook has no sheet");
    }

    private List<string> SharedTexts(int most)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is null)
        {
            return texts;
        }

        using var reader = Open("xl/sharedStrings.xml");
        while (reader.Read())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "si" })
            {
                if (texts.Count == most)
                {
                    throw new UnreadableWorkbookException(TooLarge);
                }

                texts.Add(SheetRows.TextOf(reader));
            }
        }

        return texts;
    }

    /// <summary>Numbers of the styles that show a number as a date or a time.</summary>
    private HashSet<int> DateStyles()
    {
        var (styles, formats, index, inCells) = (new HashSet<int>(), new HashSet<int>(), 0, false);
        if (zip.GetEntry("xl/styles.xml") is null)
        {
            return styles;
        }

        using var reader = Open("xl/styles.xml");
        while (reader.Read())
        {
            inCells = reader.LocalName == "cellXfs" ? reader.NodeType == XmlNodeType.Element : inCells;
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && ShowsDate(reader.GetAttribute("formatCode") ?? ""))
            {
                formats.Add(int.Parse(reader.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture));
            }
            else if (inCells && reader is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                var format = int.Parse(reader.GetAttribute("numFmtId") ?? "0", CultureInfo.InvariantCulture);
                if (format is (>= 14 and <= 22) or (>= 45 and <= 47) || formats.Contains(format))
                {
                    styles.Add(index);
                }

                index++;
            }
        }

        return styles;
    }

    private static bool ShowsDate(string code)
    {
        // what stands in quotation marks or brackets is shown as it is
        var (shown, quoted) = (new List<char>(), false);
        foreach (var letter in code)
        {
            quoted = letter == '"' ? !quoted : quoted || letter == '[' ? letter != ']' && (quoted || letter == '[') : quoted;
            if (!quoted && letter is not ('"' or ']'))
            {
                shown.Add(char.ToLowerInvariant(letter));
            }
        }

        return shown.Any(letter => letter is 'd' or 'y' or 'h' or 's') || (shown.Contains('m') && !shown.Contains('0'));
    }

    private XmlReader Open(string path)
    {
        var entry = zip.GetEntry(path) ?? throw new UnreadableWorkbookException("The file is not an Excel workbook (.xlsx) that we can read. Save it again as .xlsx, or as CSV UTF-8");

        // what the directory says may be a lie, so what comes out is counted
        using var stream = entry.Open();
        var content = new MemoryStream();
        var buffer = new byte[81920];
        for (var read = stream.Read(buffer); read > 0; read = stream.Read(buffer))
        {
            budget -= read;
            if (budget < 0)
            {
                throw new UnreadableWorkbookException(TooLarge);
            }

            content.Write(buffer, 0, read);
        }

        content.Position = 0;
        using (var glance = XmlReader.Create(content, Settings))
        {
            while (glance.Read())
            {
                if (glance.Depth > Deepest)
                {
                    throw new InvalidDataException("No workbook nests its elements so deep.");
                }
            }
        }

        content.Position = 0;
        return XmlReader.Create(content, Settings);
    }
}
