namespace CdopWorkflow.Tests.Panel.Finder;

/// <summary>How well the finder does on 200 seeded texts. Run by itself it prints its figures.</summary>
public sealed class FinderMeasureTests(ITestOutputHelper output)
{
    private const int Texts = 200;
    private const string Misspelt = "misspelt name";

    [Theory]
    [InlineData(20250310)]
    [InlineData(7)]
    [InlineData(1918)]
    public void What_is_planted_is_found_and_little_else(int seed)
    {
        var measure = FinderMeasure.Of(new SeededTexts(seed).Take(Texts));
        output.WriteLine(measure.Report());
        output.WriteLine(string.Join('\n', measure.Missed));
        output.WriteLine(string.Join('\n', measure.WronglyFound));

        Assert.All(measure.Kinds.Where(kind => kind.Key != Misspelt), kind => Assert.Equal(kind.Value.Planted, kind.Value.Found));
        var (planted, found) = measure.Kinds[Misspelt];
        Assert.True(found >= 0.98 * planted, $"{found} of {planted} misspelt names");
        Assert.True(measure.WronglyFound.Count < Texts / 10, $"{measure.WronglyFound.Count} found where nothing was planted");
    }
}
