namespace CdopWorkflow.Reviews.Documents.Formats;

/// <summary>What a file was found to be; without a format it is not taken, and the reason goes on after the file's name.</summary>
public sealed record Recognised(DocumentFormat? Format, string Reason)
{
    public static Recognised As(DocumentFormat format) => new(format, "");

    public static Recognised Refused(string reason) => new(null, reason);
}
