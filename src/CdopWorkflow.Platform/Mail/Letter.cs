namespace CdopWorkflow.Platform.Mail;

/// <summary>
/// An e-mail to one person. It names no child, no day and no circumstance: the reference, what is asked, and a link behind which
/// the reader signs in.
/// </summary>
/// <param name="Key">What makes it this letter and no other: "return-reminder/{id}/1". A letter whose key is known is not queued again.</param>
/// <param name="To">The address, without a name.</param>
/// <param name="Subject">One line.</param>
/// <param name="Text">Plain text.</param>
public sealed record Letter(string Key, string To, string Subject, string Text)
{
    /// <summary>Code of the panel whose coordinators see that it was sent; empty where none is concerned.</summary>
    public string Area { get; init; } = "";

    /// <summary>What it is about: a review's reference.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Whom the coordinators see it is for: an agency, an office or a colleague's name.</summary>
    public string ToWhom { get; init; } = "";

    /// <summary>The same as a web page says it, for programs that show that; null where plain text is all there is.</summary>
    public string? Html { get; init; }

    /// <summary>It does not leave before: the reader's quiet hours. Null for at once.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>A file that goes with it, such as a calendar entry.</summary>
    public LetterFile? File { get; init; }
}
