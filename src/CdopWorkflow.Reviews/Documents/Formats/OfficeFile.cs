using System.Text;

namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>
/// Looks into a Word or Excel file, which is a ZIP archive. What the archive declares is not believed: every part is unpacked and
/// counted, and the counting stops at the limit.
/// </summary>
public static class OfficeFile
{
    private const int MostParts = 5000;
    private const long MostUnpacked = 300_000_000;

    /// <summary>A short text repeated compresses some hundred times; a bomb, a thousand.</summary>
    private const long MostTimes = 300;
    private const long AlwaysAllowed = 10_000_000;

    private static readonly string[] MacroParts = ["vbaProject.bin", "vbaData.xml"];
    private static readonly string[] MacroFolders = ["/macrosheets/", "/activeX/"];

    public static Recognised Judge(byte[] file)
    {
        try
        {
            return Judge(ZipParts.Of(file), file.Length);
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or ArgumentException or OverflowException)
        {
            return Recognised.Refused("is damaged: open it, save it anew and try again");
        }
    }

    private static Recognised Judge(IReadOnlyList<ZipPart> parts, long size)
    {
        DocumentFormat? format = Has(parts, "word/document.xml") ? DocumentFormat.Word : Has(parts, "xl/workbook.xml") ? DocumentFormat.Excel : null;
        return parts switch
        {
            _ when parts.Any(part => part.IsEncrypted) => Recognised.Refused("is protected with a password: save it without one"),
            _ when parts.Count > MostParts || !UnpacksWithin(parts, Math.Min(MostUnpacked, Math.Max(AlwaysAllowed, size * MostTimes))) =>
                Recognised.Refused("unpacks to far more than its size: it cannot be taken"),
            _ when format is null || !Has(parts, "[Content_Types].xml") => Recognised.Refused($"must be {DocumentFormats.Allowed}"),
            _ when HoldsMacros(parts) => Recognised.Refused("holds macros: save it as .docx, .xlsx or PDF without them"),
            _ when FetchesTemplate(parts) => Recognised.Refused("fetches a template from elsewhere: save it as PDF"),
            _ => Recognised.As(format.Value),
        };
    }

    private static bool Has(IEnumerable<ZipPart> parts, string name) => parts.Any(part => part.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool HoldsMacros(IReadOnlyCollection<ZipPart> parts) =>
        parts.Any(part => MacroParts.Contains(part.Name.Split('/')[^1], StringComparer.OrdinalIgnoreCase)
            || MacroFolders.Any(folder => part.Name.Contains(folder, StringComparison.OrdinalIgnoreCase)))
        || parts.Where(part => part.Name.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase))
            .Any(types => TextOf(types) is var text && (text.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) || text.Contains("vbaProject", StringComparison.OrdinalIgnoreCase)));

    private static bool FetchesTemplate(IEnumerable<ZipPart> parts) =>
        parts.Where(part => part.Name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).Select(TextOf)
            .Any(text => text.Contains("attachedTemplate", StringComparison.OrdinalIgnoreCase) && text.Contains("External", StringComparison.OrdinalIgnoreCase));

    /// <exception cref="InvalidDataException">A part unpacks to another size than it declares.</exception>
    private static bool UnpacksWithin(IEnumerable<ZipPart> parts, long limit)
    {
        var buffer = new byte[81_920];
        var left = limit;
        foreach (var part in parts)
        {
            using var stream = part.Open();
            var unpacked = 0L;
            for (int read; (read = stream.Read(buffer)) > 0;)
            {
                unpacked += read;
                if (unpacked > left)
                {
                    return false;
                }
            }

            left -= unpacked;
            if (unpacked != part.Declared)
            {
                throw new InvalidDataException("A part is not as large as it declares.");
            }
        }

        return true;
    }

    private static string TextOf(ZipPart part)
    {
        using var reader = new StreamReader(part.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
