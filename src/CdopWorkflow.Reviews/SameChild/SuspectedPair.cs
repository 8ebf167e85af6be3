using CdopWorkflow.Reviews.Workflow;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>Two reviews, both counted, that may be about one child.</summary>
public sealed record SuspectedPair
{
    /// <summary>Of the suspicion.</summary>
    public required Guid Id { get; init; }

    public required DateTimeOffset Since { get; init; }

    /// <summary>The review whose child was put right.</summary>
    public required Guid PutRightId { get; init; }

    public required string PutRight { get; init; }

    public required string PutRightPanel { get; init; }

    public required ReviewState PutRightState { get; init; }

    public required Guid LikeId { get; init; }

    public required string Like { get; init; }

    public required string LikePanel { get; init; }

    public required ReviewState LikeState { get; init; }

    public bool IsOfOnePanel => PutRightPanel == LikePanel;

    /// <summary>The same pair may be suspected from both sides.</summary>
    public (Guid, Guid) Key => PutRightId.CompareTo(LikeId) < 0 ? (PutRightId, LikeId) : (LikeId, PutRightId);

    /// <summary>The one of the two that is not this one.</summary>
    public OtherCase SeenFrom(Guid review) => review == PutRightId
        ? new(Id, LikeId, Like, LikePanel, LikeState, IsOfOnePanel)
        : new(Id, PutRightId, PutRight, PutRightPanel, PutRightState, IsOfOnePanel);
}

/// <summary>The review that may be about the same child as the one that is looked at.</summary>
/// <param name="Suspicion">What is answered.</param>
/// <param name="Id">Of the other review.</param>
/// <param name="Reference">Not to be shown to another panel.</param>
/// <param name="Panel">Code of the panel that holds it.</param>
/// <param name="State">Where it stands.</param>
/// <param name="IsOwn">Whether the panel of the one that is looked at holds it, too.</param>
public sealed record OtherCase(Guid Suspicion, Guid Id, string Reference, string Panel, ReviewState State, bool IsOwn);
