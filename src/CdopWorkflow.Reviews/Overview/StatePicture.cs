using System.Globalization;
using System.Net;
using System.Text;
using CdopWorkflow.Reviews.Workflow;
using Stateless.Reflection;

namespace CdopWorkflow.Reviews.Overview;

/// <summary>
/// Draws the workflow as the machine describes itself: each state below those it is reached from, what ends a review at the foot,
/// the present state filled in.
/// </summary>
public static class StatePicture
{
    private const int BoxWidth = 150;
    private const int BoxHeight = 44;
    private const int ColumnGap = 30;
    private const int RowGap = 46;
    private const int Columns = 3;

    /// <summary>An SVG element without styles or scripts, with a title for those who cannot see it.</summary>
    public static string Draw(StateMachineInfo machine, ReviewState present)
    {
        var arrows = Arrows(machine).ToList();
        var places = Places(arrows);
        var svg = new StringBuilder();
        var (width, height) = (Columns * (BoxWidth + ColumnGap), places.Values.Max(place => place.Y) + BoxHeight + 10);
        Add(svg, $"<svg viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"state-picture-title\" class=\"cdop-state-picture\" font-family=\"arial, sans-serif\" font-size=\"13\">");
        Add(svg, $"<title id=\"state-picture-title\">The states of a review. This one is now: {WebUtility.HtmlEncode(present.Label())}.</title>");
        Add(svg, $"<defs><marker id=\"arrowhead\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" orient=\"auto\"><path d=\"M0 0 10 5 0 10z\" fill=\"#505a5f\"/></marker></defs>");
        foreach (var (from, to) in arrows)
        {
            Line(svg, places[from], places[to]);
        }

        foreach (var (state, place) in places)
        {
            Box(svg, state, place, state == present);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Where a state leads, for the text beside the picture.</summary>
    public static IEnumerable<(ReviewState From, IReadOnlyList<ReviewState> To)> InWords(StateMachineInfo machine) =>
        Arrows(machine).GroupBy(arrow => arrow.From).Select(group => (group.Key, (IReadOnlyList<ReviewState>)[.. group.Select(arrow => arrow.To)]));

    private static IEnumerable<(ReviewState From, ReviewState To)> Arrows(StateMachineInfo machine) =>
        from state in machine.States
        let @from = (ReviewState)state.UnderlyingState
        where @from != ReviewState.Open
        from to in state.FixedTransitions.Select(transition => (ReviewState)transition.DestinationState.UnderlyingState)
            .Concat(state.DynamicTransitions.SelectMany(transition => transition.PossibleDestinationStates ?? []).Select(known => Enum.Parse<ReviewState>(known.DestinationState)))
            .Distinct()
        where to != @from
        select (@from, to);

    /// <summary>Rows by the fewest steps from the start; what ends a review comes last, because many states lead there.</summary>
    private static Dictionary<ReviewState, (int X, int Y)> Places(IReadOnlyList<(ReviewState From, ReviewState To)> arrows)
    {
        var rows = new List<List<ReviewState>> { new() { ReviewState.Notified } };
        var placed = new HashSet<ReviewState>(ReviewStates.Ended) { ReviewState.Open, ReviewState.Notified };
        while (rows[^1].Count > 0)
        {
            rows.Add([.. arrows.Where(arrow => rows[^1].Contains(arrow.From)).Select(arrow => arrow.To).Distinct().Where(placed.Add)]);
        }

        rows.RemoveAt(rows.Count - 1);
        rows.AddRange(ReviewStates.Ended.OrderByDescending(state => state == ReviewState.Closed).Chunk(Columns).Select(chunk => chunk.ToList()));
        return rows.SelectMany(row => row.Chunk(Columns))
            .SelectMany((row, index) => row.Select((state, column) => (state, X: (column * (BoxWidth + ColumnGap)) + Indent(row.Length), Y: 5 + (index * (BoxHeight + RowGap)))))
            .ToDictionary(place => place.state, place => (place.X, place.Y));
    }

    private static int Indent(int boxes) => (ColumnGap / 2) + ((Columns - boxes) * (BoxWidth + ColumnGap) / 2);

    private static void Line(StringBuilder svg, (int X, int Y) from, (int X, int Y) to)
    {
        var half = BoxWidth / 2;
        if (to.Y > from.Y)
        {
            Add(svg, $"<path d=\"M{from.X + half} {from.Y + BoxHeight}L{to.X + half} {to.Y - 1}\" fill=\"none\" stroke=\"#b1b4b6\" marker-end=\"url(#arrowhead)\"/>");
            return;
        }

        // backwards, and sideways: a broken curve from edge to edge
        var (x1, x2) = from.X <= to.X ? (from.X + BoxWidth, to.X + BoxWidth) : (from.X, to.X);
        var bend = from.X <= to.X ? Math.Max(x1, x2) + 24 : Math.Min(x1, x2) - 24;
        Add(svg, $"<path d=\"M{x1} {from.Y + (BoxHeight / 2)}C{bend} {from.Y} {bend} {to.Y + BoxHeight} {x2} {to.Y + (BoxHeight / 2)}\" fill=\"none\" stroke=\"#b1b4b6\" stroke-dasharray=\"4 4\" marker-end=\"url(#arrowhead)\"/>");
    }

    private static void Box(StringBuilder svg, ReviewState state, (int X, int Y) place, bool present)
    {
        var (fill, stroke, text) = present ? ("#1d70b8", "#0b0c0c", "#ffffff") : state.IsEnded() ? ("#f3f2f1", "#505a5f", "#0b0c0c") : ("#ffffff", "#1d70b8", "#0b0c0c");
        Add(svg, $"<rect x=\"{place.X}\" y=\"{place.Y}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{(present ? 3 : 1)}\"/>");
        Add(svg, $"<text x=\"{place.X + (BoxWidth / 2)}\" y=\"{place.Y + (BoxHeight / 2) + 5}\" text-anchor=\"middle\" fill=\"{text}\"{(present ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(state.Label())}</text>");
    }

    private static void Add(StringBuilder svg, FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
