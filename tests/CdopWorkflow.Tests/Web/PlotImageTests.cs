using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using CdopWorkflow.Web;
using CdopWorkflow.Web.Plots;

namespace CdopWorkflow.Tests.Web;

/// <summary>Plots on paper, where nothing can be pointed at.</summary>
public sealed class PlotImageTests
{
    private const string Long = "Acute medical or surgical condition, including sudden unexpected death in epilepsy";

    [Fact]
    public void A_long_name_is_written_whole_and_runs_into_no_other()
    {
        var drawing = Draw(PlotKind.Across, [new(Long, 8), new("Malignancy", null), new("Infection", 3)]);
        var names = drawing.QuerySelectorAll("text[text-anchor=end]").ToList();

        Assert.Equal($"{Long} Malignancy Infection", string.Join(' ', names.Select(name => name.TextContent)));
        var feet = names.ConvertAll(name => Number(name, "y"));
        Assert.All(feet.Zip(feet.Skip(1)), pair => Assert.True(pair.Second - pair.First >= 14, $"{pair}"));
    }

    [Fact]
    public void Layers_that_lie_down_begin_where_the_one_before_ends()
    {
        var drawing = Draw(PlotKind.StackedAcross, [new("Infection", 4, "0 to 27 days"), new("Infection", 6, "1 to 4 years"), new("Malignancy", 10, "1 to 4 years")]);
        var bars = drawing.QuerySelectorAll("g > rect").ToList();

        Assert.Equal(3, bars.Count);
        Assert.Equal(Number(bars[0], "x") + Number(bars[0], "width"), Number(bars[1], "x"), 0.2);
        Assert.Equal(Number(bars[2], "width"), Number(bars[0], "width") + Number(bars[1], "width"), 0.2);
        Assert.Equal(bars[1].GetAttribute("fill"), bars[2].GetAttribute("fill"));
        Assert.NotEqual(bars[0].GetAttribute("fill"), bars[1].GetAttribute("fill"));
    }

    private static IElement Draw(PlotKind kind, IReadOnlyList<PlotPoint> points) =>
        new HtmlParser().ParseDocument(Markup.Text(PlotImage.Of("plot", kind, points, "Reviews by category", "Category", "Reviews"))).QuerySelector("svg")!;

    private static double Number(IElement element, string name) => double.Parse(element.GetAttribute(name)!, CultureInfo.InvariantCulture);
}
