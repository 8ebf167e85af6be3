using System.ComponentModel.DataAnnotations;

namespace CdopWorkflow.Reviews.Notices;

/// <summary>Whom a panel tells of what a review found. The names are in databases: never rename one.</summary>
public enum NoticeKind
{
    [Display(Name = "The medical examiner and the certifying doctor: the registered cause may be wrong")]
    MedicalExaminer,

    [Display(Name = "The safeguarding partners: abuse or neglect is newly suspected")]
    SafeguardingPartners,
}

internal static class NoticeKinds
{
    /// <summary>"safeguarding partners".</summary>
    public static string Whom(this NoticeKind kind) => kind switch
    {
        NoticeKind.MedicalExaminer => "medical examiner",
        NoticeKind.SafeguardingPartners => "safeguarding partners",
    };
}
