namespace CdopWorkflow.Platform.Encryption;

/// <summary>What holds the keys does not answer: nothing was sealed or opened, and it passes without anybody changing what was asked for.</summary>
public sealed class KeysAwayException : Exception
{
    public KeysAwayException()
    {
    }

    public KeysAwayException(string message)
        : base(message)
    {
    }

    public KeysAwayException(string message, Exception cause)
        : base(message, cause)
    {
    }
}
