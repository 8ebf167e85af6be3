namespace CdopWorkflow.Analytics.Cube;

/// <summary>The UK day on which the cube was last compared with the facts.</summary>
public sealed class CubeCheck
{
    public const int OnlyRow = 1;

    public int Id { get; set; } = OnlyRow;

    public DateOnly Day { get; set; }
}
