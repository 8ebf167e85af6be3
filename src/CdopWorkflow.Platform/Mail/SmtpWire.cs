using System.Globalization;
using System.Text;

namespace CdopWorkflow.Platform.Mail;

/// <summary>One answer of a mail server.</summary>
/// <param name="Code">"250".</param>
/// <param name="Lines">What follows the code on each line.</param>
internal sealed record SmtpAnswer(int Code, IReadOnlyList<string> Lines);

/// <summary>The mail server answered something that is not its protocol.</summary>
internal sealed class SmtpNonsenseException() : Exception("The mail server did not speak SMTP.");

/// <summary>Lines to and from a mail server (RFC 5321).</summary>
internal sealed class SmtpWire(Stream stream)
{
    private const int LongestLine = 4096;
    private const int MostLines = 100;
    private readonly byte[] buffer = new byte[4096];
    private int start;
    private int end;

    /// <summary>Bytes that came before they were asked for. Before encryption begins there must be none: someone on the way could have put them there.</summary>
    public bool HasMore => end > start;

    public async Task<SmtpAnswer> AskAsync(string command, CancellationToken cancel)
    {
        await stream.WriteAsync(Encoding.ASCII.GetBytes(command + "\r\n"), cancel);
        await stream.FlushAsync(cancel);
        return await AnswerAsync(cancel);
    }

    public async Task<SmtpAnswer> AnswerAsync(CancellationToken cancel)
    {
        List<string> lines = [];
        while (lines.Count < MostLines)
        {
            var line = await LineAsync(cancel);
            if (line.Length < 3 || !int.TryParse(line.AsSpan(0, 3), NumberStyles.None, CultureInfo.InvariantCulture, out var code))
            {
                throw new SmtpNonsenseException();
            }

            lines.Add(line.Length > 4 ? line[4..] : "");
            if (line.Length == 3 || line[3] != '-')
            {
                return new SmtpAnswer(code, lines);
            }
        }

        throw new SmtpNonsenseException();
    }

    private async Task<string> LineAsync(CancellationToken cancel)
    {
        var line = new StringBuilder();
        while (line.Length < LongestLine)
        {
            if (start == end)
            {
                (start, end) = (0, await stream.ReadAsync(buffer, cancel));
                if (end == 0)
                {
                    throw new EndOfStreamException();
                }
            }

            var letter = (char)buffer[start++];
            if (letter == '\n')
            {
                return line.ToString().TrimEnd('\r');
            }

            line.Append(letter);
        }

        throw new SmtpNonsenseException();
    }
}
