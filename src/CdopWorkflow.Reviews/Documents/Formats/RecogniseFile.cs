using System.Text;

namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>Tells what a file is from its bytes. Names and declared types are what a sender says, so they count for nothing.</summary>
public static class RecogniseFile
{
    private static readonly byte[] Pdf = "%PDF-"u8.ToArray();
    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] OldOffice = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Beginnings of texts that other programs than an editor would open.</summary>
    private static readonly string[] NotPlain = ["{\\rtf", "<", "#!", "%!", "MZ"];

    public static Recognised Of(byte[] file) => file switch
    {
        { Length: 0 } => Recognised.Refused("is empty"),
        _ when Begins(file, Pdf) => Recognised.As(DocumentFormat.Pdf),
        _ when Begins(file, Jpeg) => Recognised.As(DocumentFormat.Jpeg),
        _ when Begins(file, Png) => Recognised.As(DocumentFormat.Png),
        _ when Begins(file, Zip) => OfficeFile.Judge(file),
        _ when Begins(file, OldOffice) => Recognised.Refused("is an old Office file or protected with a password: save it as .docx, .xlsx or PDF without a password"),
        _ when IsPlainText(file) => Recognised.As(DocumentFormat.Text),
        _ => Recognised.Refused($"must be {DocumentFormats.Allowed}"),
    };

    private static bool Begins(ReadOnlySpan<byte> file, ReadOnlySpan<byte> with) => file.StartsWith(with);

    private static bool IsPlainText(byte[] file)
    {
        var text = TextOf(file);
        var start = text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        return start.Length > 0
            && !text.Any(letter => char.IsControl(letter) && letter is not ('\t' or '\r' or '\n' or '\f'))
            && !NotPlain.Any(beginning => start.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>A text as its byte order mark says, else as UTF-8, else as Windows wrote it for decades.</summary>
    public static string TextOf(byte[] file)
    {
        if (file is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            return (file[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode).GetString(file, 2, file.Length - 2);
        }

        try
        {
            return new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(file);
        }
        catch (DecoderFallbackException)
        {
            // the letters that Windows put where Latin-1 has control characters become spaces: enough to tell text from a program
            return string.Concat(Encoding.Latin1.GetString(file).Select(letter => letter is >= '\u0080' and <= '\u009F' ? ' ' : letter));
        }
    }
}
