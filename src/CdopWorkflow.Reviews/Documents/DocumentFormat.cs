namespace CdopWorkflow.Reviews.Documents;

/// <summary>What the bytes of a file are, whatever its name says.</summary>
public enum DocumentFormat
{
    Pdf,
    Jpeg,
    Png,
    Word,
    Excel,
    Text,
}
