using System.Text;

namespace CdopWorkflow.Tests.Attack;

/// <summary>The cells of a CSV file as a spreadsheet reads them.</summary>
internal static class SpreadsheetCells
{
    public static IEnumerable<string> Of(string file)
    {
        var (cell, quoted) = (new StringBuilder(), false);
        foreach (var letter in file.TrimStart('\uFEFF'))
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is ',' or '\n')
            {
                yield return Taken(cell);
            }
            else
            {
                cell.Append(letter);
            }
        }

        yield return Taken(cell);
    }

    private static string Taken(StringBuilder cell)
    {
        var text = cell.ToString().TrimEnd('\r');
        cell.Clear();
        return text;
    }
}
