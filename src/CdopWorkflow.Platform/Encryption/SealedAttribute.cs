namespace CdopWorkflow.Platform.Encryption;

/// <summary>
/// Declares a column that holds what a <see cref="Sealer"/> sealed: bytes, or text in base 64. Exchanging the key finds what it has to
/// wrap again by this mark, and a test refuses a column of bytes without it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedAttribute : Attribute
{
    /// <summary>Whether what is sealed is JSON in which other sealed values stand.</summary>
    public bool HoldsSealed { get; init; }

    /// <summary>Whether it may stand open: the body of an event that carries no identity.</summary>
    public bool OrOpen { get; init; }
}
