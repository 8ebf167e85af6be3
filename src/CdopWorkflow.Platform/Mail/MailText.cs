using System.Globalization;
using System.Net.Mail;
using System.Text;

namespace CdopWorkflow.Platform.Mail;

/// <summary>
/// A letter as the internet message format wants it (RFC 5322, 2045, 2047). Everything but addresses goes through Base64 where it is
/// not plain, and no line break of a letter's subject survives: nothing written in a letter can become a header.
/// </summary>
internal static class MailText
{
    private const string NewLine = "\r\n";

    public static string Of(Letter letter, MailAddress sender, string messageId, DateTimeOffset at)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"Date: {at.UtcDateTime:ddd, dd MMM yyyy HH':'mm':'ss} +0000\r\n");
        text.Append(CultureInfo.InvariantCulture, $"From: {(sender.DisplayName.Length > 0 ? $"{Words(sender.DisplayName, always: true)} " : "")}<{sender.Address}>\r\n");
        text.Append(CultureInfo.InvariantCulture, $"To: <{letter.To}>\r\nMessage-ID: {messageId}\r\nSubject: {Words(letter.Subject)}\r\n");
        text.Append("Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n");
        var boundary = $"cdop-{messageId[1..25]}";
        if (letter.File is not { } file)
        {
            return Words(text, letter, boundary).ToString();
        }

        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n");
        Words(text, letter, boundary).Append(CultureInfo.InvariantCulture, $"--{boundary}\r\n");
        var name = Token(file.Name);
        text.Append(CultureInfo.InvariantCulture, $"Content-Disposition: attachment; filename=\"{name}\"\r\n");
        Part(text, $"{Token(file.MediaType)}; name=\"{name}\"", file.Content).Append(CultureInfo.InvariantCulture, $"--{boundary}--\r\n");
        return text.ToString();
    }

    /// <summary>What the letter says: plain, and where there is a web page of it both, the one that is shown if possible last (RFC 2046, 5.1.4).</summary>
    private static StringBuilder Words(StringBuilder text, Letter letter, string boundary)
    {
        if (letter.Html is not { } html)
        {
            return Part(text, "text/plain; charset=utf-8", letter.Text);
        }

        text.Append(CultureInfo.InvariantCulture, $"Content-Type: multipart/alternative; boundary=\"words-{boundary}\"\r\n\r\n--words-{boundary}\r\n");
        Part(text, "text/plain; charset=utf-8", letter.Text).Append(CultureInfo.InvariantCulture, $"--words-{boundary}\r\n");
        return Part(text, "text/html; charset=utf-8", html).Append(CultureInfo.InvariantCulture, $"--words-{boundary}--\r\n");
    }

    private static StringBuilder Part(StringBuilder text, string type, string content) =>
        Part(text, type, Encoding.UTF8.GetBytes(content.ReplaceLineEndings(NewLine)));

    private static StringBuilder Part(StringBuilder text, string type, byte[] content) => text
        .Append(CultureInfo.InvariantCulture, $"Content-Type: {type}\r\nContent-Transfer-Encoding: base64\r\n\r\n")
        .AppendJoin(NewLine, Convert.ToBase64String(content).Chunk(76).Select(line => new string(line))).Append(NewLine);

    /// <summary>Header text: as it is when plain and short, else in encoded words of at most 75 characters.</summary>
    private static string Words(string value, bool always = false)
    {
        var line = new string([.. value.Select(letter => char.IsControl(letter) || letter is '\u2028' or '\u2029' ? ' ' : letter)]).Trim();
        if (!always && line.Length <= 60 && line.All(letter => letter is >= ' ' and <= '~') && !line.Contains("=?", StringComparison.Ordinal))
        {
            return line;
        }

        var (words, word) = (new List<string>(), new List<byte>());
        foreach (var rune in line.EnumerateRunes())
        {
            var bytes = Encoding.UTF8.GetBytes(rune.ToString());
            if (word.Count + bytes.Length > 42)
            {
                words.Add(Convert.ToBase64String([.. word]));
                word.Clear();
            }

            word.AddRange(bytes);
        }

        words.Add(Convert.ToBase64String([.. word]));
        return string.Join($"{NewLine} ", words.Select(encoded => $"=?utf-8?B?{encoded}?="));
    }

    private static string Token(string value) => new([.. value.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '-' or '_' or '/' ? letter : '-')]);
}
