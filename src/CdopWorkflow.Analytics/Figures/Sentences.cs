using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;

namespace CdopWorkflow.Analytics.Figures;

/// <summary>What figures say in plain words.</summary>
public static class Sentences
{
    /// <summary>"67 deaths reviewed, 17 (25.4%) with modifiable factors; most frequent theme: unsafe sleeping environment, 9 of 17 (52.9%)".</summary>
    public static string Summary(YearFigures figures) =>
        $"{Reviewed(figures.Modifiable)}{MostFrequent([.. figures.Factors.Select(line => (line.Name, line.Cases))], (int)figures.Modifiable.Numerator)}";

    /// <summary>"67 deaths reviewed, 17 (25.4%) with modifiable factors".</summary>
    public static string Reviewed(Share share) =>
        $"{Amount.Of(share.Denominator, "death")} reviewed, {share.Numerator.ToString("N0", UkFormat.Culture)} ({share.PercentText()}) with modifiable factors";

    /// <summary>"In 2021/22, most of the 67 reviews in Cumbria stand under “28 to 364 days”: 30 of 67 (44.8%)." Equals are all named.</summary>
    public static string Most(string period, string place, Share all, IReadOnlyList<(string Name, Share Share)> rows)
    {
        if (all.Denominator == 0)
        {
            return $"In {period}, no review was decided in {place}.";
        }

        var most = rows.Max(row => row.Share.Denominator);
        var first = rows.Where(row => row.Share.Denominator == most).Select(row => $"“{row.Name}”").ToList();
        var named = first.Count == 1 ? first[0] : $"{string.Join(", ", first[..^1])} and {first[^1]}";
        return $"In {period}, of {Amount.Of(all.Denominator, "review")} in {place} the most stand under {named}: {WithPercent(new Share(most, all.Denominator))}{(first.Count > 1 ? " each" : "")}.";
    }

    /// <summary>"12 of 48 (25.0%)".</summary>
    public static string WithPercent(Share share) => $"{share} ({share.PercentText()})";

    /// <summary>"; most frequent theme: …", or nothing where no factor was found. Equals are all named.</summary>
    public static string MostFrequent(IReadOnlyList<(string Name, int Cases)> lines, int modifiable)
    {
        if (lines.Count == 0 || lines[0].Cases == 0)
        {
            return "";
        }

        var first = lines.Where(line => line.Cases == lines[0].Cases).Select(line => InSentence(line.Name)).ToList();
        var share = WithPercent(new Share(lines[0].Cases, modifiable));
        return first.Count == 1
            ? $"; most frequent theme: {first[0]}, {share}"
            : $"; most frequent themes: {string.Join(", ", first[..^1])} and {first[^1]}, {share} each";
    }

    private static string InSentence(string name) => char.ToLower(name[0], UkFormat.Culture) + name[1..];
}
