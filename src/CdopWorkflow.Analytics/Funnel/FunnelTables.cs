using CdopWorkflow.Analytics.Figures;
using CdopWorkflow.Analytics.Rates;
using CdopWorkflow.Statistics.Funnel;
using CdopWorkflow.Statistics.Intervals;
using CdopWorkflow.Statistics.Rates;
using CdopWorkflow.Web.Formats;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Analytics.Funnel;

/// <summary>Areas of different size beside the limits within which chance alone would leave them.</summary>
public static class FunnelTables
{
    private const int CurvePoints = 40;
    private const string Average = "Average of these areas";

    private static readonly (string Name, double Tail)[] Curves = [("95% limits", 0.025), ("95% limits", 0.975), ("99.8% limits", 0.001), ("99.8% limits", 0.999)];

    /// <summary>Rates by number of births; null with fewer than two areas.</summary>
    public static FigureTable? Rates(MortalityMeasure measure, IReadOnlyList<(string Name, Rate Rate)> areas, string where, string years)
    {
        if (areas.Count < 2 || RateFunnel.Average([.. areas.Select(area => area.Rate)]) is not { } average)
        {
            return null;
        }

        var places = areas.Select(area => new FunnelPlace(
            area.Name, area.Rate.Count, area.Rate.Denominator, area.Rate.Value ?? 0, area.Rate.LimitsAt(Confidence.NinetyFive), RateFunnel.ClassOf(area.Rate, average))).ToList();
        var table = Table(measure.Code, $"{measure.Name} {measure.Unit} in {where}, {years}", ["Deaths", Capital(measure.Of), "Rate"], places, 1, years,
            $"The average of all these areas is {RateWords.Number(average)} {measure.Unit}.");
        return table with
        {
            Method = [Methods.Died, Methods.Rates, Methods.RateFunnel, Methods.CountLimits],
            Drawn = $"Deaths {measure.Unit}",
            AcrossTitle = $"{Capital(measure.Of)}, {years}",
            Threshold = average,
            ThresholdLabel = Average,
            Lines = average <= 0 ? [] : [.. Curves.Select(curve => new PlotLine(curve.Name,
                [.. Grid(places).Select(of => OnCurve(of, RateFunnel.Curve(of, average, curve.Tail, measure.Per)))]))],
        };
    }

    /// <summary>Shares of reviews by number of reviews; null with fewer than two areas that had any.</summary>
    public static FigureTable? Shares(IReadOnlyList<(string Name, Share Share)> areas, string where, string years)
    {
        var known = areas.Where(area => area.Share.Denominator > 0).ToList();
        if (known.Count < 2)
        {
            return null;
        }

        var all = known.Aggregate(new Share(0, 0), (sum, area) => sum + area.Share);
        var average = all.Proportion!.Value;
        var places = known.Select(area => new FunnelPlace(
            area.Name, area.Share.Numerator, area.Share.Denominator, area.Share.Proportion!.Value * 100, Percent(Wilson.For(area.Share.Numerator, area.Share.Denominator, Confidence.NinetyFive)),
            ClassOf(area.Share, average))).ToList();
        var table = Table("modifiable", $"Reviews with modifiable factors in {where}, {years}", ["With modifiable factors", "Reviewed", "Percentage"], places, 1, years,
            $"Of all reviews of these areas, {Sentences.WithPercent(all)} had modifiable factors.");
        return table with
        {
            About = [InsideTables.Exact, "Standing: whether the area lies outside the 95% or 99.8% limits around the share of all areas together."],
            Method = [Methods.Counted, Methods.Shares, Methods.ShareFunnel, Methods.Wilson],
            Drawn = "Percent with modifiable factors",
            AcrossTitle = "Reviews",
            Threshold = average * 100,
            ThresholdLabel = Average,
            Lines =
            [
                .. from confidence in new[] { ("95% limits", Confidence.NinetyFive), ("99.8% limits", Confidence.NinetyNinePointEight) }
                   from upper in new[] { false, true }
                   select new PlotLine(confidence.Item1, [.. Grid(places).Select(of => OnCurve(of, LimitOf((long)Math.Max(1, of), average, confidence.Item2, upper)))]),
            ],
        };
    }

    private static FigureTable Table(string code, string title, IReadOnlyList<string> columns, List<FunnelPlace> places, int decimals, string years, string average)
    {
        var beyond = places.Where(place => place.Class != FunnelClass.NotSignificant).Select(place => $"{place.Name} ({LowerFirst(place.Standing)})").ToList();
        return new FigureTable(code, title, "Area", [.. columns, "95% limits", "Standing"],
            [.. places.OrderByDescending(place => place.Of).Select(place => new FigureRow(place.Name,
                [RateWords.Count(place.Cases), RateWords.Count((long)place.Of), RateWords.Number(place.Value), RateWords.Between(place.Limits), place.Standing], place.Value))],
            "")
        {
            Kind = PlotKind.Funnel,
            Decimals = decimals,
            Sentence = $"In {years}, {(beyond.Count == 0 ? "no area lies outside the limits" : $"outside the limits: {string.Join(", ", beyond)}")}. {average}",
            Note = $"Small areas vary more by chance, so their limits are wider. Of {Amount.Of(places.Count, "area")}, about one in 20 lies outside the 95% limits by chance alone: being outside is a reason to look, and no judgement.",
            About = [InsideTables.Exact, "Standing: whether the average lies outside the area’s own 95% or 99.8% limits."],
            Plotted = [.. places.Select(place => new PlotPoint(place.Name, place.Value) { Across = place.Of })],
        };
    }

    /// <summary>No finer than a screen can show: the numbers of the curves are a good part of the page.</summary>
    private static PlotPoint OnCurve(double of, double limit) => new("", Math.Round(limit, 4)) { Across = Math.Round(of, 2) };

    private static IEnumerable<double> Grid(List<FunnelPlace> places)
    {
        var most = places.Max(place => place.Of) * 1.05;
        return Enumerable.Range(1, CurvePoints).Select(step => most * step / CurvePoints);
    }

    private static FunnelClass ClassOf(Share share, double average)
    {
        var value = share.Proportion!.Value;
        var (at95, at998) = (ProportionFunnel.At(share.Denominator, average, Confidence.NinetyFive), ProportionFunnel.At(share.Denominator, average, Confidence.NinetyNinePointEight));
        return at95.Contain(value) ? FunnelClass.NotSignificant
            : value > at95.Upper ? at998.Contain(value) ? FunnelClass.High025 : FunnelClass.High001
            : at998.Contain(value) ? FunnelClass.Low025 : FunnelClass.Low001;
    }

    private static double LimitOf(long of, double average, double confidence, bool upper)
    {
        var limits = ProportionFunnel.At(of, average, confidence);
        return 100 * (upper ? limits.Upper : limits.Lower);
    }

    private static Limits? Percent(Limits? limits) => limits is { } known ? new Limits(known.Lower * 100, known.Upper * 100) : null;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static string LowerFirst(string text) => char.ToLowerInvariant(text[0]) + text[1..];
}
