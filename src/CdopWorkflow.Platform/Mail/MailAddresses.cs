using System.Text.RegularExpressions;

namespace CdopWorkflow.Platform.Mail;

/// <summary>Which addresses letters are sent to: plain ones. Nothing that could end a line or begin another header is among them.</summary>
public static partial class MailAddresses
{
    public static bool IsAddress(string text) => text.Length <= 254 && Plain().IsMatch(text);

    [GeneratedRegex(@"\A[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]\z")]
    private static partial Regex Plain();
}
