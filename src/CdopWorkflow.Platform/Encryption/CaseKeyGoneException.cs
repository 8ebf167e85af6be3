namespace CdopWorkflow.Platform.Encryption;

/// <summary>The records of a case were disposed of and its key was destroyed: nobody can open them again.</summary>
public sealed class CaseKeyGoneException : Exception
{
    public CaseKeyGoneException()
    {
    }

    public CaseKeyGoneException(string message)
        : base(message)
    {
    }

    public CaseKeyGoneException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public CaseKeyGoneException(Guid caseId, DateOnly on)
        : base("The key of the case was destroyed.") => (CaseId, On) = (caseId, on);

    public Guid CaseId { get; }

    /// <summary>The day on which it was destroyed.</summary>
    public DateOnly On { get; }
}
