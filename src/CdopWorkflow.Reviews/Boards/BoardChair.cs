namespace CdopWorkflow.Reviews.Boards;

/// <summary>Who leads a board, and how they are written to.</summary>
public sealed record BoardChair(string Name, string Email);
