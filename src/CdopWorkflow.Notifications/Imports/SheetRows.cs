using System.Globalization;
using System.Text;
using System.Xml;

namespace CdopWorkflow.Notifications.Imports;

/// <summary>The rows of a sheet, each cell as the text that a person would have typed for it.</summary>
internal sealed class SheetRows(IReadOnlyList<string> texts, IReadOnlySet<int> dates, bool from1904)
{
    private const int DaysBefore1904 = 1462;

    public IEnumerable<FileLine> Read(XmlReader sheet)
    {
        using (sheet)
        {
            var (number, cells) = (0, new List<string>());
            while (sheet.Read())
            {
                if (sheet is { NodeType: XmlNodeType.Element, LocalName: "row" })
                {
                    number = int.TryParse(sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var own) ? own : number + 1;
                    cells = [];
                    if (sheet.IsEmptyElement)
                    {
                        continue;
                    }
                }
                else if (sheet is { NodeType: XmlNodeType.Element, LocalName: "c" })
                {
                    var column = sheet.GetAttribute("r") is { } place ? ColumnOf(place) : cells.Count;
                    if (column is < 0 or > ImportLimits.MostColumns)
                    {
                        throw new UnreadableWorkbookException($"The file has more than {ImportLimits.MostColumns} columns");
                    }

                    while (cells.Count <= column)
                    {
                        cells.Add("");
                    }

                    cells[column] = CellText(sheet);
                }
                else if (sheet is { NodeType: XmlNodeType.EndElement, LocalName: "row" })
                {
                    yield return new FileLine(number, cells);
                }
            }
        }
    }

    /// <summary>All that is written within an element; how it is set in parts does not matter. What is read aloud only is left out.</summary>
    public static string TextOf(XmlReader reader)
    {
        var text = new StringBuilder();
        using var inner = reader.ReadSubtree();
        var phonetic = 0;
        while (inner.Read())
        {
            phonetic += inner.LocalName == "rPh" && !inner.IsEmptyElement ? inner.NodeType == XmlNodeType.Element ? 1 : inner.NodeType == XmlNodeType.EndElement ? -1 : 0 : 0;
            if (phonetic == 0 && inner.NodeType is XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace && text.Length <= ImportLimits.LongestCell)
            {
                text.Append(inner.Value);
            }
        }

        return text.ToString();
    }

    private string CellText(XmlReader sheet)
    {
        var (place, type, style) = (sheet.GetAttribute("r"), sheet.GetAttribute("t"), sheet.GetAttribute("s"));
        var value = "";
        using var cell = sheet.ReadSubtree();
        cell.Read();
        while (cell.Read())
        {
            if (cell is { NodeType: XmlNodeType.Element, LocalName: "f" })
            {
                throw new UnreadableWorkbookException($"Cell {place} holds a formula. Copy the sheet and paste it as values, then upload it again");
            }

            if (cell is { NodeType: XmlNodeType.Element, LocalName: "v" or "is" })
            {
                value = TextOf(cell);
            }
        }

        return type switch
        {
            "s" => int.Parse(value, CultureInfo.InvariantCulture) is >= 0 and var index && index < texts.Count ? texts[index] : throw new FormatException(),
            "b" => value == "1" ? "Yes" : "No",
            "e" => throw new UnreadableWorkbookException($"Cell {place} holds an error. Put it right and upload the file again"),
            "str" or "inlineStr" or "d" => value,
            _ when value.Length > 0 && dates.Contains(int.TryParse(style, CultureInfo.InvariantCulture, out var number) ? number : -1) => Date(value),
            _ => Plain(value),
        };
    }

    /// <summary>A date, a time of day, or both, as a form takes them.</summary>
    private string Date(string value)
    {
        var days = double.Parse(value, CultureInfo.InvariantCulture) + (from1904 ? DaysBefore1904 : 0);
        if (days is < 0 or > 2_958_465)
        {
            return value;
        }

        var moment = DateTime.FromOADate(days).AddMilliseconds(500);
        return (days < 1, moment.TimeOfDay < TimeSpan.FromSeconds(1)) switch
        {
            (true, _) => moment.ToString("HH:mm", CultureInfo.InvariantCulture),
            (_, true) => moment.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            _ => moment.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        };
    }

    /// <summary>A long number as its digits: Excel writes 9.991001379E9.</summary>
    private static string Plain(string value) =>
        value.Contains('E', StringComparison.OrdinalIgnoreCase) && decimal.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : value;

    private static int ColumnOf(string place)
    {
        var column = 0;
        foreach (var letter in place.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = checked((column * 26) + (letter - 'A' + 1));
        }

        return column - 1;
    }
}
