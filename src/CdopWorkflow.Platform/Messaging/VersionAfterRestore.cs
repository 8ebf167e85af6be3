namespace CdopWorkflow.Platform.Messaging;

/// <summary>
/// The version of what is told again after a database was restored to an older point: beyond every version that was told before,
/// those included that the database has forgotten and a queue may still hold.
/// </summary>
public static class VersionAfterRestore
{
    private static readonly DateTimeOffset Epoch = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>As if it had changed once a minute for years, which nothing here does.</summary>
    /// <param name="now">When it is told again.</param>
    /// <param name="known">The versions that somebody remembers.</param>
    public static int Of(DateTimeOffset now, params ReadOnlySpan<int> known)
    {
        var beyond = (int)(now - Epoch).TotalMinutes;
        foreach (var version in known)
        {
            beyond = Math.Max(beyond, version + 1);
        }

        return beyond;
    }
}
