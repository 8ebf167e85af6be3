using CdopWorkflow.Platform.Areas;

namespace CdopWorkflow.Reviews.SameChild;

/// <summary>What a review is called in the history of another: its reference, or only whose it is where another panel holds it.</summary>
public sealed class SameChildWords(AreaTable areas)
{
    public string Named(Review reader, Review named) => reader.Panel == named.Panel ? named.Reference : $"a review of {areas.NameOf(named.Panel)}";
}
