using Microsoft.AspNetCore.Http;

namespace CdopWorkflow.Reviews.Documents;

/// <summary>Takes the files out of a posted form. Their declared sizes are not relied on.</summary>
public sealed class ReadUpload(DocumentOptions options)
{
    private const int LongestName = 200;

    public async Task<IReadOnlyList<UploadedFile>> FromAsync(IEnumerable<IFormFile> files, CancellationToken cancel)
    {
        var read = new List<UploadedFile>();
        foreach (var file in files)
        {
            await using var stream = file.OpenReadStream();
            read.Add(new UploadedFile(NameOf(file), await UpToAsync(stream, options.LargestFile + 1, cancel)));
        }

        return read;
    }

    private static async Task<byte[]> UpToAsync(Stream stream, long limit, CancellationToken cancel)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int got; kept.Length < limit && (got = await stream.ReadAsync(buffer, cancel)) > 0;)
        {
            kept.Write(buffer, 0, (int)Math.Min(got, limit - kept.Length));
        }

        return kept.ToArray();
    }

    /// <summary>Old browsers send whole paths, and a sender can send anything: the last part, without what cannot be read.</summary>
    private static string NameOf(IFormFile file)
    {
        var last = file.FileName.Split('/', '\\')[^1];
        var readable = string.Concat(last.Where(letter => !char.IsControl(letter) && !IsDirection(letter))).Trim();
        return readable.Length switch
        {
            0 => "unnamed",
            > LongestName => readable[..LongestName],
            _ => readable,
        };
    }

    /// <summary>Letters that turn the direction of writing make "exe.txt" out of "txt.exe".</summary>
    private static bool IsDirection(char letter) => letter is >= '\u200E' and <= '\u200F' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
