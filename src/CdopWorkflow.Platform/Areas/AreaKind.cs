namespace CdopWorkflow.Platform.Areas;

/// <summary>The levels of the hierarchy, from the whole down. A panel is also the sub-region of the figures.</summary>
public enum AreaKind
{
    Country,
    Region,
    Panel,
    Council,
}
