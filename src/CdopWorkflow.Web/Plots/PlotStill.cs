using System.Globalization;
using System.Text;
using Microsoft.AspNetCore.Html;

namespace CdopWorkflow.Web.Plots;

/// <summary>
/// The plot drawn on the server, for screens without scripts and for paper: an image with a title and a description, whose numbers
/// are in the table that follows. A suppressed figure is a hatched gap and never nought.
/// </summary>
internal sealed class PlotStill(PlotTagHelper plot, string id)
{
    private const int Width = 640;
    private const int NamesAtMost = 20;
    private const int LettersOfAName = 30;
    private const double LetterWidth = 7.5;
    private const double LineHeight = 15;

    // The same colours as in charts.js: 3:1 on white, neighbours told apart without colour vision.
    private static readonly string[] Colours = ["#12436d", "#28a197", "#801650", "#f46a25", "#3d3d3d", "#a285d1"];
    private static readonly string[] Dashes = ["none", "8 3", "2 3", "10 3 2 3", "5 5", "1 5"];

    private readonly IReadOnlyList<string> places = [.. plot.Data.Select(point => point.X).Distinct()];
    private readonly Dictionary<string, int> order = plot.Data.Select(point => point.X).Distinct().Index().ToDictionary(place => place.Item, place => place.Index);
    private readonly List<string?> series = [.. plot.Data.Select(point => point.Series).Distinct()];
    private readonly bool lying = plot.Kind is PlotKind.Across or PlotKind.StackedAcross;
    private readonly bool stacked = plot.Kind is PlotKind.Stacked or PlotKind.StackedAcross;

    private double Left => lying ? 230 : 64;

    /// <summary>Limits and expectations are named beside their ends, where no figure can lie under the name.</summary>
    private double Right => Width - 20 - (plot.Lines is { Count: > 0 } lines ? (lines.Max(line => line.Name.Length) * LetterWidth) + 4 : 0);

    /// <summary>As high as the longest name takes.</summary>
    private double Row => Math.Max(32, (places.Select(place => Wrapped(place).Count).DefaultIfEmpty(1).Max() * LineHeight) + 6);

    private double Bottom => Height - 60;

    private double Height => lying ? (places.Count * Row) + 90 : 340;

    public IHtmlContent Draw()
    {
        var figures = Figures().ToList();
        var scale = lying ? new PlotScale(figures, plot.Decimals == 0, Left, Right) : new PlotScale(figures, plot.Decimals == 0, Bottom, 24);
        var content = plot.Kind switch
        {
            PlotKind.Bar or PlotKind.Stacked => Upright(scale),
            PlotKind.Line => Lines(scale),
            PlotKind.Across or PlotKind.StackedAcross => Across(scale),
            PlotKind.Funnel => Funnel(scale),
        };
        return Markup.Of($"""
            <svg class="cdop-plot__svg" viewBox="0 0 {N(Width)} {N(Height)}" role="img" aria-labelledby="{id}-title {id}-desc" xmlns="http://www.w3.org/2000/svg">
            <title id="{id}-title">{plot.Label}</title><desc id="{id}-desc">{Describe()}</desc>
            <defs><pattern id="{id}-stripes" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="3" height="8" fill="#b1b4b6"></rect></pattern></defs>
            <g font-size="14">{Markup.Join(Grid(scale).Concat(content).Concat(Threshold(scale)))}</g>
            </svg>
            """);
    }

    private string Describe()
    {
        var hidden = plot.Data.Count(point => point.Y is null);
        return $"{plot.Y} by {plot.X}, {plot.Data.Count} figures{(hidden > 0 ? $", of which {hidden} not drawn" : "")}. The numbers are in the table that follows.";
    }

    private IEnumerable<double> Figures()
    {
        var limits = (plot.Lines ?? []).SelectMany(line => line.Points).Select(point => point.Y).Append(plot.Threshold);
        var own = stacked
            ? places.Select(place => (double?)plot.Data.Where(point => point.X == place).Sum(point => point.Y ?? 0))
            : plot.Data.SelectMany(point => new[] { point.Y, point.Low, point.High });
        var shown = own.OfType<double>().ToList();
        // a funnel opens wide where numbers are small: the points say how much of it is worth seeing
        var most = plot.Kind == PlotKind.Funnel ? shown.DefaultIfEmpty(1).Max() * 1.3 : double.MaxValue;
        return shown.Concat(limits.OfType<double>().Where(limit => limit <= most));
    }

    private IEnumerable<IHtmlContent> Grid(PlotScale scale)
    {
        foreach (var tick in scale.Ticks)
        {
            var at = scale.At(tick);
            yield return lying ? Line(at, 24, at, Bottom, "#d8d8d8") : Line(Left, at, Right, at, "#d8d8d8");
            yield return lying ? Text(at, Bottom + 20, Number(tick), "middle") : Text(Left - 8, at + 5, Number(tick), "end");
        }

        yield return Text(lying ? (Left + Right) / 2 : Left - 50, lying ? Height - 14 : 14, plot.Y, lying ? "middle" : "start");
        if (!lying)
        {
            yield return Text(Right, Height - 8, plot.Kind == PlotKind.Funnel ? plot.AcrossTitle : plot.X, "end");
        }
    }

    private IEnumerable<IHtmlContent> Upright(PlotScale scale)
    {
        var wide = (Right - Left) / places.Count;
        foreach (var (index, place) in places.Index())
        {
            var (x, from) = (Left + (wide * (index + 0.1)), 0.0);
            foreach (var point in plot.Data.Where(point => point.X == place))
            {
                if (point.Y is not { } y)
                {
                    yield return Rect(x, 24, wide * 0.8, Bottom - 24, $"url(#{id}-stripes)");
                    continue;
                }

                yield return Rect(x, scale.At(from + y), wide * 0.8, scale.At(from) - scale.At(from + y), Colour(point.Series));
                from = stacked ? from + y : 0;
            }
        }

        foreach (var part in PlaceNames(wide).Concat(Limits(scale, wide)))
        {
            yield return part;
        }
    }

    private IEnumerable<IHtmlContent> Lines(PlotScale scale)
    {
        var wide = (Right - Left) / places.Count;
        double At(string place) => Left + (wide * (order[place] + 0.5));
        foreach (var name in series)
        {
            var points = plot.Data.Where(point => point.Series == name).ToList();
            foreach (var point in points)
            {
                if (point is { Y: not null, Low: { } low, High: { } high })
                {
                    yield return Line(At(point.X), scale.At(low), At(point.X), scale.At(high), Colour(name), width: 1.5);
                }

                if (point.Y is { } y)
                {
                    yield return Circle(At(point.X), scale.At(y), 3.5, Colour(name));
                }
                else
                {
                    yield return Rect(At(point.X) - 4, 24, 8, Bottom - 24, $"url(#{id}-stripes)");
                }
            }

            yield return Curve(points.Select(point => point.Y is { } y ? (At(point.X), scale.At(y)) : ((double, double)?)null), Colour(name), 2.5, Dashes[IndexOf(name)]);
        }

        foreach (var part in PlaceNames(wide).Concat(Limits(scale, wide)))
        {
            yield return part;
        }
    }

    private IEnumerable<IHtmlContent> Across(PlotScale scale)
    {
        foreach (var (index, place) in places.Index())
        {
            var middle = 24 + ((index + 0.5) * Row);
            var lines = Wrapped(place);
            foreach (var (number, line) in lines.Index())
            {
                yield return Text(Left - 8, middle + 5 + ((number - ((lines.Count - 1) / 2.0)) * LineHeight), line, "end");
            }

            var from = 0.0;
            foreach (var point in plot.Data.Where(point => point.X == place))
            {
                yield return point.Y is { } figure
                    ? Rect(scale.At(from), middle - 10, scale.At(from + figure) - scale.At(from), 20, Colour(point.Series))
                    : Rect(Left, middle - 10, Right - Left, 20, $"url(#{id}-stripes)");
                from = stacked ? from + (point.Y ?? 0) : 0;
                if (point is { Y: not null, Low: { } low, High: { } high })
                {
                    yield return Line(scale.At(low), middle, scale.At(high), middle, "#ffffff", 5);
                    yield return Line(scale.At(low), middle, scale.At(high), middle, "#0b0c0c", 2);
                }
            }
        }
    }

    /// <summary>A name in lines that fit beside the bars: whole, because paper has nothing to point at.</summary>
    private static List<string> Wrapped(string name) => name.Split(' ').Aggregate(
        new List<string>(),
        (lines, word) =>
        {
            if (lines is [.., var last] && last.Length + 1 + word.Length <= LettersOfAName)
            {
                lines[^1] = $"{last} {word}";
            }
            else
            {
                lines.Add(word);
            }

            return lines;
        });

    private IEnumerable<IHtmlContent> Funnel(PlotScale scale)
    {
        var across = new PlotScale([.. plot.Data.Select(point => point.Across ?? 0), .. (plot.Lines ?? []).SelectMany(line => line.Points).Select(point => point.Across ?? 0)], whole: true, Left, Right);
        foreach (var tick in across.Ticks)
        {
            yield return Text(across.At(tick), Bottom + 20, tick.ToString("N0", CultureInfo.GetCultureInfo("en-GB")), "middle");
        }

        foreach (var line in plot.Lines ?? [])
        {
            var shown = line.Points.Where(point => point.Y is { } y && y <= scale.Top).ToList();
            yield return Curve(shown.Select(point => ((double, double)?)(across.At(point.Across ?? 0), scale.At(point.Y!.Value))), "#505a5f", 1.5, "6 4");
            if (shown is [.., var last])
            {
                yield return Text(across.At(last.Across ?? 0) + 4, scale.At(last.Y!.Value) + 5, line.Name, "start");
            }
        }

        var points = plot.Data.Where(point => point.Y is not null).Select(point => (point.X, At: (X: across.At(point.Across ?? 0), Y: scale.At(point.Y!.Value)))).ToList();
        foreach (var (_, at) in points)
        {
            yield return Circle(at.X, at.Y, 5, Colours[0]);
        }

        var average = scale.At(plot.Threshold ?? 0);
        var end = across.At((plot.Lines ?? []).SelectMany(line => line.Points).Select(point => point.Across ?? 0).DefaultIfEmpty(double.MaxValue).Max());
        var labels = new PlotLabels(Left, end, points.ConvertAll(point => point.At), (plot.ThresholdLabel?.Length ?? 0) * LetterWidth, average);
        foreach (var (name, at) in points.Take(points.Count <= NamesAtMost ? points.Count : 0).OrderByDescending(point => Math.Abs(point.At.Y - average)))
        {
            if (labels.Place(name.Length * LetterWidth, at) is var (x, y))
            {
                yield return Text(x, y, name, "middle");
            }
        }
    }

    private IEnumerable<IHtmlContent> Limits(PlotScale scale, double wide)
    {
        foreach (var line in plot.Lines ?? [])
        {
            var points = line.Points.Where(point => point.Y is not null && order.ContainsKey(point.X))
                .Select(point => (X: Left + (wide * (order[point.X] + 0.5)), Y: scale.At(point.Y!.Value))).ToList();
            yield return Curve(points.Select(point => ((double, double)?)point), "#505a5f", 1.5, "6 4");
            if (points is [.., var last])
            {
                yield return Text(last.X + 6, last.Y + 5, line.Name, "start");
            }
        }
    }

    private IEnumerable<IHtmlContent> Threshold(PlotScale scale)
    {
        if (plot.Threshold is { } threshold)
        {
            var at = scale.At(threshold);
            yield return lying ? Line(at, 24, at, Bottom, "#0b0c0c", 2, "6 4") : Line(Left, at, Right, at, "#0b0c0c", 2, "6 4");
            yield return lying ? Text(at, 18, plot.ThresholdLabel ?? "", "middle") : Text(Left + 4, at - 6, plot.ThresholdLabel ?? "", "start");
        }
    }

    /// <summary>Every name that fits, and always the first.</summary>
    private IEnumerable<IHtmlContent> PlaceNames(double wide)
    {
        var longest = (places.Count == 0 ? 0 : places.Max(place => place.Length)) * LetterWidth + 8;
        var every = Math.Max(1, (int)Math.Ceiling(longest / wide));
        return places.Index().Where(place => place.Index % every == 0).Select(place => Text(Left + (wide * (place.Index + 0.5)), Bottom + 20, place.Item, "middle"));
    }

    private int IndexOf(string? name) => series.IndexOf(name) % Colours.Length;

    private string Colour(string? name) => Colours[IndexOf(name)];

    private string Number(double figure) => figure.ToString(plot.Decimals == 0 ? "#,0" : "#,0.###", CultureInfo.GetCultureInfo("en-GB"));

    private static IHtmlContent Line(double x1, double y1, double x2, double y2, string colour, double width = 1, string dash = "none") => Markup.Of(
        $"<line x1=\"{N(x1)}\" y1=\"{N(y1)}\" x2=\"{N(x2)}\" y2=\"{N(y2)}\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-dasharray=\"{dash}\"></line>");

    /// <summary>One line through all points, broken where there is none: an element a stretch would be most of the page.</summary>
    private static IHtmlContent Curve(IEnumerable<(double X, double Y)?> points, string colour, double width, string dash)
    {
        var (path, drawing) = (new StringBuilder(), false);
        foreach (var point in points)
        {
            if (point is var (x, y))
            {
                path.Append(drawing ? 'L' : 'M').Append(N(x)).Append(' ').Append(N(y));
            }

            drawing = point is not null;
        }

        return Markup.Of($"<path d=\"{path.ToString()}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"{N(width)}\" stroke-dasharray=\"{dash}\"></path>");
    }

    private static IHtmlContent Rect(double x, double y, double width, double height, string fill) => Markup.Of(
        $"<rect x=\"{N(x)}\" y=\"{N(y)}\" width=\"{N(Math.Max(0, width))}\" height=\"{N(Math.Max(0, height))}\" fill=\"{fill}\"></rect>");

    private static IHtmlContent Circle(double x, double y, double radius, string fill) => Markup.Of(
        $"<circle cx=\"{N(x)}\" cy=\"{N(y)}\" r=\"{N(radius)}\" fill=\"{fill}\" stroke=\"#ffffff\"></circle>");

    private static IHtmlContent Text(double x, double y, string text, string anchor) => Markup.Of(
        $"<text x=\"{N(x)}\" y=\"{N(y)}\" text-anchor=\"{anchor}\" fill=\"#0b0c0c\" stroke=\"#ffffff\" stroke-width=\"3\" paint-order=\"stroke\">{text}</text>");

    private static string N(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);
}
