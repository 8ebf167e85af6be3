using CdopWorkflow.Platform.Encryption;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>
/// The way to one return for somebody without an account. The address holds 256 random bits, of which the hash is kept; a code sent to
/// where the link was sent opens it, so that a link that was forwarded or found opens nothing.
/// </summary>
[OfCase(nameof(ReturnId), Through = typeof(AgencyReturn))]
public sealed class ReturnLink
{
    public Guid Id { get; init; } = Guid.CreateVersion7();

    public Guid ReturnId { get; init; }

    public required string TokenHash { get; init; }

    /// <summary>The sealed address; null where the coordinator passes the link on.</summary>
    [Sealed]
    public byte[]? SentTo { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When a newer link took its place, or too many codes were tried.</summary>
    public DateTimeOffset? EndedAt { get; set; }

    /// <summary>Six digits; sealed. Null while none was asked for, and once it was used or guessed at too often.</summary>
    [Sealed]
    public byte[]? Code { get; private set; }

    public DateTimeOffset? CodeSentAt { get; private set; }

    public DateTimeOffset? CodeExpiresAt { get; private set; }

    public int WrongTries { get; private set; }

    /// <summary>Codes sent since one was last accepted.</summary>
    public int CodesSent { get; private set; }

    public DateTimeOffset? SubmittedAt { get; set; }

    /// <summary>Grows with every change, so that two guesses at once are not counted as one.</summary>
    public int Version { get; private set; }

    public bool Works(DateTimeOffset now) => EndedAt is null && ExpiresAt > now;

    public bool HasCode(DateTimeOffset now) => Code is not null && CodeExpiresAt > now;

    public void GiveCode(byte[] code, DateTimeOffset now, int minutes)
    {
        (Code, CodeSentAt, CodeExpiresAt, WrongTries) = (code, now, now.AddMinutes(minutes), 0);
        CodesSent++;
        Version++;
    }

    /// <summary>A code is good for one entry.</summary>
    public void AcceptCode()
    {
        (Code, WrongTries, CodesSent) = (null, 0, 0);
        Version++;
    }

    public void RefuseCode(int tries)
    {
        WrongTries++;
        Code = WrongTries >= tries ? null : Code;
        Version++;
    }
}
