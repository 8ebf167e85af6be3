namespace CdopWorkflow.Reviews.Forms;

/// <summary>A published version in a list.</summary>
public sealed record FormVersionRow(string Key, int Version, DateOnly EffectiveFrom, DateTimeOffset PublishedAt, string PublishedBy, string Note)
{
    /// <summary>The version that is asked on a day: the newest of those whose day has come; 1 is the shipped form.</summary>
    public static int InForce(IEnumerable<FormVersionRow> versions, DateOnly date) =>
        versions.Where(version => version.EffectiveFrom <= date).Select(version => version.Version).DefaultIfEmpty(1).Max();
}
