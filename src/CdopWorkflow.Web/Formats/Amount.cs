namespace CdopWorkflow.Web.Formats;

/// <summary>Numbers with their nouns.</summary>
public static class Amount
{
    /// <summary>"1 review", "1,204 reviews".</summary>
    public static string Of(long count, string one, string? many = null) =>
        $"{count.ToString("N0", UkFormat.Culture)} {(count == 1 ? one : many ?? one + "s")}";

    /// <summary>"640 bytes", "12 KB", "3.4 MB".</summary>
    public static string FileSize(long bytes) =>
        bytes switch
        {
            < 1000 => Of(bytes, "byte"),
            < 999_500 => $"{(bytes / 1000.0).ToString("0", UkFormat.Culture)} KB",
            _ => $"{(bytes / 1_000_000.0).ToString("0.#", UkFormat.Culture)} MB",
        };
}
