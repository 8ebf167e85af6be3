namespace CdopWorkflow.Statistics.Disclosure;

/// <summary>One way to go about secondary suppression: which figure first, and what hiding costs.</summary>
internal sealed record SuppressionOrder(bool SmallestFirst, double PerFigure, double PerDeath, double ForMargins)
{
    internal static IReadOnlyList<SuppressionOrder> First { get; } = [new(true, 1, 0.02, 1.3)];

    internal static IReadOnlyList<SuppressionOrder> All { get; } =
    [
        .. First,
        new(false, 1, 0.02, 1.3),
        new(true, 1, 0, 1),
        new(false, 1, 0.1, 1),
        new(true, 1, 0.1, 2),
        new(false, 1, 0, 2),
        new(true, 1, 0.3, 1),
        new(false, 1, 0.3, 0.8),
        new(true, 1, 0, 0.7),
        new(false, 1, 0, 0.7),
    ];

    internal double Price(Figure figure) =>
        (PerFigure + PerDeath * Math.Sqrt(figure.Count)) * (figure.IsMargin ? ForMargins : 1);

    internal IEnumerable<int> Sort(FigureSet set, IEnumerable<int> figures) => SmallestFirst
        ? figures.OrderBy(i => set.Figures[i].Count)
        : figures.OrderByDescending(i => set.Figures[i].Count);
}
