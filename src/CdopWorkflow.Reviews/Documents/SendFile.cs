using System.Text;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Sends a file to be saved, never to be shown: named after its title, typed by what its bytes are.</summary>
public static class SendFile
{
    private const int LongestName = 80;

    public static FileContentResult As(string title, DocumentFormat format, byte[] bytes) =>
        new(bytes, format.ContentType()) { FileDownloadName = Plain(title) + format.Extension() };

    private static string Plain(string title)
    {
        var plain = new StringBuilder();
        foreach (var letter in title.Where(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '-'))
        {
            plain.Append(letter);
        }

        var name = plain.ToString().Trim();
        return name.Length == 0 ? "document" : name[..Math.Min(name.Length, LongestName)].Trim();
    }
}
