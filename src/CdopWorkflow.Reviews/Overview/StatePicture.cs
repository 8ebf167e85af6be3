using System.Globalization;
using System.Net;
using System.Text;
using CdopWorkflow.Reviews.Workflow;
using Stateless.Reflection;

namespace CdopWorkflow.Reviews.Overview;

/// <summary>
/// Draws the workflow as the machine describes itself: each state below those that lead to it, the present one filled in. The
/// everyday steps are arrows; the exceptional ones, which lead from nearly everywhere, are told in words beside the picture.
/// </summary>
public static class StatePicture
{
    private const int BoxWidth = 184;
    private const int BoxHeight = 44;
    private const int ColumnGap = 36;
    private const int RowGap = 34;
    private const int Columns = 3;

    /// <summary>Room on the right for the arrows that lead back from the last column.</summary>
    private const int Margin = 20;

    /// <summary>The column of the everyday way; arrows that skip a row pass on its left.</summary>
    private const int MainColumn = 1;

    /// <summary>An SVG element without styles or scripts, with a title for those who cannot see it.</summary>
    public static string Draw(StateMachineInfo machine, ReviewState present)
    {
        var arrows = Arrows(machine).Where(arrow => IsEveryday(arrow.Step)).Select(arrow => (arrow.From, arrow.To)).Distinct().ToList();
        var places = Places(arrows);
        var svg = new StringBuilder();
        var (width, height) = ((Columns * (BoxWidth + ColumnGap)) + Margin, places.Values.Max(Top) + BoxHeight + 10);
        Add(svg, $"<svg width=\"{width}\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-labelledby=\"state-picture-title\" class=\"cdop-state-picture\" font-family=\"arial, sans-serif\" font-size=\"14\">");
        Add(svg, $"<title id=\"state-picture-title\">The states of a review. This one is now: {WebUtility.HtmlEncode(present.Label())}.</title>");
        Add(svg, $"<defs><marker id=\"arrowhead\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"8\" markerHeight=\"8\" orient=\"auto\"><path d=\"M0 0 10 5 0 10z\" fill=\"#505a5f\"/></marker></defs>");
        foreach (var (from, to) in arrows)
        {
            Arrow(svg, places[from], places[to]);
        }

        foreach (var (state, place) in places)
        {
            Box(svg, state, place, state == present);
        }

        return svg.Append("</svg>").ToString();
    }

    /// <summary>Where each state leads, by every step, for the text beside the picture.</summary>
    public static IEnumerable<(ReviewState From, IReadOnlyList<ReviewState> To)> InWords(StateMachineInfo machine) =>
        Arrows(machine).GroupBy(arrow => arrow.From).Select(group => (group.Key, (IReadOnlyList<ReviewState>)[.. group.Select(arrow => arrow.To).Distinct()]));

    private static IEnumerable<(ReviewState From, ReviewTrigger Step, ReviewState To)> Arrows(StateMachineInfo machine) =>
        from state in machine.States
        let @from = (ReviewState)state.UnderlyingState
        where @from != ReviewState.Open
        from arrow in state.FixedTransitions.Select(transition => (transition.Trigger, To: (ReviewState)transition.DestinationState.UnderlyingState))
            .Concat(state.DynamicTransitions.SelectMany(transition => (transition.PossibleDestinationStates ?? []).Select(known => (transition.Trigger, To: Enum.Parse<ReviewState>(known.DestinationState)))))
        where arrow.To != @from
        select (@from, (ReviewTrigger)arrow.Trigger.UnderlyingTrigger, arrow.To);

    private static bool IsEveryday(ReviewTrigger step) => step is not (
        ReviewTrigger.Withdraw or ReviewTrigger.MarkDuplicate or ReviewTrigger.TakeBackDuplicate or ReviewTrigger.RuleOutOfScope or ReviewTrigger.TransferOut
        or ReviewTrigger.TreatAsUnexpected or ReviewTrigger.TreatAsExpected
        or ReviewTrigger.OfferTransfer or ReviewTrigger.AcceptTransfer or ReviewTrigger.DeclineTransfer or ReviewTrigger.TakeBackTransfer);

    /// <summary>A row below every state that leads here; the order of the enum tells forwards from backwards. What no arrow reaches stands at the foot.</summary>
    private static Dictionary<ReviewState, (int Column, int Row)> Places(IReadOnlyList<(ReviewState From, ReviewState To)> arrows)
    {
        var rows = new SortedDictionary<ReviewState, int> { [ReviewState.Notified] = 0 };
        foreach (var state in arrows.Select(arrow => arrow.To).Distinct().Order())
        {
            rows[state] = arrows.Where(arrow => arrow.To == state && arrow.From < state).Select(arrow => rows[arrow.From] + 1).DefaultIfEmpty(0).Max();
        }

        var places = rows.GroupBy(row => row.Value).SelectMany(row => row.Select((known, index) => (known.Key, (MainColumn + index, row.Key)))).ToDictionary();
        var foot = rows.Values.Max() + 1;
        var unreached = Enum.GetValues<ReviewState>().Where(state => state != ReviewState.Open && !rows.ContainsKey(state));
        foreach (var (state, index) in unreached.Select((state, index) => (state, index)))
        {
            places[state] = (index % Columns, foot + (index / Columns));
        }

        return places;
    }

    private static int Left((int Column, int Row) place) => (ColumnGap / 2) + (place.Column * (BoxWidth + ColumnGap));

    private static int Top((int Column, int Row) place) => 5 + (place.Row * (BoxHeight + RowGap));

    private static void Arrow(StringBuilder svg, (int Column, int Row) from, (int Column, int Row) to)
    {
        var down = to.Row - from.Row;
        var (y1, y2) = (Top(from) + (BoxHeight / 2), Top(to) + (BoxHeight / 2));
        if (down == 1)
        {
            Add(svg, $"<path d=\"M{Left(from) + (BoxWidth / 2)} {Top(from) + BoxHeight}L{Left(to) + (BoxWidth / 2)} {Top(to) - 1}\" fill=\"none\" stroke=\"#505a5f\" marker-end=\"url(#arrowhead)\"/>");
        }
        else if (down > 1 && from.Column == to.Column)
        {
            var bend = Left(from) - 30 - (24 * down);
            Add(svg, $"<path d=\"M{Left(from)} {y1}C{bend} {y1} {bend} {y2} {Left(to) - 1} {y2}\" fill=\"none\" stroke=\"#505a5f\" marker-end=\"url(#arrowhead)\"/>");
        }
        else if (down > 1)
        {
            Add(svg, $"<path d=\"M{Left(from) + BoxWidth} {y1}Q{Left(to) + (BoxWidth / 2)} {y1} {Left(to) + (BoxWidth / 2)} {Top(to) - 1}\" fill=\"none\" stroke=\"#505a5f\" marker-end=\"url(#arrowhead)\"/>");
        }
        else
        {
            // back again: a broken line on the right
            var bend = Math.Max(Left(from), Left(to)) + BoxWidth + 20 - (8 * down);
            Add(svg, $"<path d=\"M{Left(from) + (from.Column > to.Column && down == 0 ? 0 : BoxWidth)} {y1}C{bend} {y1} {bend} {y2} {Left(to) + BoxWidth + 1} {y2}\" fill=\"none\" stroke=\"#505a5f\" stroke-dasharray=\"4 4\" marker-end=\"url(#arrowhead)\"/>");
        }
    }

    private static void Box(StringBuilder svg, ReviewState state, (int Column, int Row) place, bool present)
    {
        var (fill, stroke, text) = present ? ("#1d70b8", "#0b0c0c", "#ffffff") : state.IsEnded() ? ("#f3f2f1", "#505a5f", "#0b0c0c") : ("#ffffff", "#1d70b8", "#0b0c0c");
        Add(svg, $"<rect x=\"{Left(place)}\" y=\"{Top(place)}\" width=\"{BoxWidth}\" height=\"{BoxHeight}\" rx=\"6\" fill=\"{fill}\" stroke=\"{stroke}\" stroke-width=\"{(present ? 3 : 1)}\"/>");
        Add(svg, $"<text x=\"{Left(place) + (BoxWidth / 2)}\" y=\"{Top(place) + (BoxHeight / 2) + 5}\" text-anchor=\"middle\" fill=\"{text}\"{(present ? " font-weight=\"bold\"" : "")}>{WebUtility.HtmlEncode(state.Label())}</text>");
    }

    private static void Add(StringBuilder svg, FormattableString markup) => svg.Append(markup.ToString(CultureInfo.InvariantCulture));
}
