using System.Security.Cryptography;

namespace CdopWorkflow.Platform.Encryption;

/// <summary>A key that was made here is not here any more. No other is made in its place: it would close what lies under the lost one for good, and unnoticed.</summary>
public sealed class KeyLostException : CryptographicException
{
    public KeyLostException()
    {
    }

    public KeyLostException(string message)
        : base(message)
    {
    }

    public KeyLostException(string message, Exception cause)
        : base(message, cause)
    {
    }

    public KeyLostException(Guid caseId)
        : base($"The key of case {caseId} is lost: it was made here or something lies under it, and nobody destroyed it. Put its file back from the copy of the folder of case keys.")
    {
    }
}
