using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Returns;

/// <summary>A page about one return, named in the address, or to be chosen first.</summary>
public abstract class ReturnPage(LoadReview reviews) : StepPage(reviews)
{
    [BindProperty(SupportsGet = true, Name = "return")]
    public Guid? ReturnId { get; set; }

    /// <summary>Those the page is about.</summary>
    public IReadOnlyList<AgencyReturn> Candidates => [.. Review.Returns.Where(IsMeant)];

    public AgencyReturn? Chosen => Review.Returns.Find(known => known.Id == ReturnId && IsMeant(known));

    protected abstract bool IsMeant(AgencyReturn agencyReturn);
}
