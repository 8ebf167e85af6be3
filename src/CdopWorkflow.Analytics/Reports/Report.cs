namespace CdopWorkflow.Analytics.Reports;

/// <summary>
/// One version of the report on an area and a period. Its figures are those of the moment they were taken; later facts change
/// nothing in it. After the chair has signed it nothing changes but its standing.
/// </summary>
public sealed class Report
{
    public Guid Id { get; set; } = Guid.CreateVersion7();

    public string Area { get; set; } = "";

    /// <summary>Code of the year or quarter.</summary>
    public string Period { get; set; } = "";

    public int Version { get; set; } = 1;

    public ReportState State { get; set; }

    public string BegunBy { get; set; } = "";

    /// <summary>When the figures were taken.</summary>
    public DateTimeOffset FrozenAt { get; set; }

    /// <summary>The counts behind the figures, for the public version: <see cref="ReportFacts"/>.</summary>
    public string Facts { get; set; } = "";

    /// <summary>What the inside version shows: <see cref="ReportContent"/>.</summary>
    public string Inside { get; set; } = "";

    /// <summary>What the public version shows, once published: <see cref="ReportContent"/>.</summary>
    public string? Public { get; set; }

    /// <summary>Why there is a version after the first.</summary>
    public string Reason { get; set; } = "";

    /// <summary>Account of the chair who signed.</summary>
    public string? SignedBy { get; set; }

    public string? SignedByName { get; set; }

    public DateTimeOffset? SignedAt { get; set; }

    public string? PublishedByName { get; set; }

    public DateTimeOffset? PublishedAt { get; set; }

    /// <summary>That it leave although numbers can be worked out: <see cref="OverrideRequest"/>; null where nobody asks.</summary>
    public string? OverrideAsked { get; set; }

    public DateTimeOffset? SupersededAt { get; set; }

    /// <summary>Facts up to here were compared with the figures.</summary>
    public DateTimeOffset CheckedAt { get; set; }

    /// <summary>Counts every change: of two who decide at once, one decides.</summary>
    public int Revision { get; set; } = 1;

    public List<ReportText> Texts { get; } = [];

    public bool IsDraft => State == ReportState.Draft;

    public bool IsPublic => Public is not null;

    /// <summary>Signed: what it says is what the chair answers for.</summary>
    public bool IsSigned => SignedAt is not null;

    public ReportContent InsideContent => ReportJson.Read<ReportContent>(Inside);

    public ReportContent? PublicContent => Public is null ? null : ReportJson.Read<ReportContent>(Public);

    public OverrideRequest? Override => OverrideAsked is null ? null : ReportJson.Read<OverrideRequest>(OverrideAsked);

    public ReportText? TextOf(string section) => Texts.Find(text => text.Section == section);

    public void Freeze(ReportFacts facts, ReportContent inside, DateTimeOffset now)
    {
        (Facts, Inside) = (ReportJson.Write(facts), ReportJson.Write(inside));
        (FrozenAt, CheckedAt) = (now, now);
        Revision++;
    }

    public void Write(string section, string words, bool insideOnly)
    {
        var text = TextOf(section);
        if (text is null)
        {
            text = new ReportText { ReportId = Id, Section = section };
            Texts.Add(text);
        }

        (text.Words, text.InsideOnly) = (words, insideOnly);
        text.Version++;
        Revision++;
    }

    public void Sign(string account, string name, DateTimeOffset now)
    {
        (State, SignedBy, SignedByName, SignedAt) = (ReportState.SignedByChair, account, name, now);
        Revision++;
    }

    public void AskOverride(OverrideRequest? request)
    {
        OverrideAsked = request is null ? null : ReportJson.Write(request);
        Revision++;
    }

    public void Publish(ReportContent content, string name, DateTimeOffset now)
    {
        (State, Public, PublishedByName, PublishedAt) = (ReportState.Published, ReportJson.Write(content), name, now);
        Revision++;
    }

    public void Supersede(DateTimeOffset now)
    {
        (State, SupersededAt) = (ReportState.Superseded, now);
        Revision++;
    }

    /// <summary>The next version, with the words of this one.</summary>
    public Report Next(string reason, string by)
    {
        var next = new Report { Area = Area, Period = Period, Version = Version + 1, Reason = reason, BegunBy = by };
        next.Texts.AddRange(Texts.Select(text => new ReportText
        {
            ReportId = next.Id,
            Section = text.Section,
            Words = text.Words,
            InsideOnly = text.InsideOnly,
            Version = 1,
        }));
        return next;
    }
}
