using CdopWorkflow.Contracts;

namespace CdopWorkflow.Analytics.Practice;

/// <summary>A change of practice whose theme is measured before and after its first day, and what was last told about it.</summary>
public sealed class FollowedPractice
{
    public Guid ChangeId { get; set; }

    public required string Theme { get; set; }

    public required string Area { get; set; }

    public DateOnly From { get; set; }

    public int Version { get; set; }

    public int CasesBefore { get; set; }

    public int ReviewsBefore { get; set; }

    public int CasesAfter { get; set; }

    public int ReviewsAfter { get; set; }

    /// <summary>After a restore to an older point: whatever is measured next is news, of a version beyond this one.</summary>
    public void TellAgain(int version) => (Version, CasesBefore, ReviewsBefore, CasesAfter, ReviewsAfter) = (version, -1, -1, -1, -1);

    /// <summary>What is to be told, or null where the counts are those told last.</summary>
    public PracticeMeasured? Judge(PracticeCount before, PracticeCount after)
    {
        var told = (CasesBefore, ReviewsBefore, CasesAfter, ReviewsAfter);
        if (Version > 0 && told == (before.Cases, before.Reviews, after.Cases, after.Reviews))
        {
            return null;
        }

        Version++;
        (CasesBefore, ReviewsBefore, CasesAfter, ReviewsAfter) = (before.Cases, before.Reviews, after.Cases, after.Reviews);
        return new PracticeMeasured(ChangeId, Version, before, after);
    }
}
