namespace CdopWorkflow.Web.Plots;

public enum PlotKind
{
    /// <summary>Upright bars.</summary>
    Bar,

    /// <summary>Bars lying down, for names that are long.</summary>
    Across,

    /// <summary>Lines over time, broken where a figure is suppressed.</summary>
    Line,

    /// <summary>Upright bars of layers, one per series.</summary>
    Stacked,

    /// <summary>Bars of layers lying down, for names that are long.</summary>
    StackedAcross,

    /// <summary>Points over a number, with limits that narrow.</summary>
    Funnel,
}
