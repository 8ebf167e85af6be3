namespace CdopWorkflow.Platform.Mail;

/// <summary>How the connection to the mail server is protected.</summary>
public enum MailSecurity
{
    /// <summary>Not at all: for a server on the same machine.</summary>
    None,

    /// <summary>It begins in the open and is encrypted before anything is said; usually port 587.</summary>
    StartTls,

    /// <summary>It is encrypted from the first byte; usually port 465.</summary>
    Tls,
}
