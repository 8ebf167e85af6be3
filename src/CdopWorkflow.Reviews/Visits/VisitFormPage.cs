using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.Visits;

/// <summary>A page that asks about a visit.</summary>
public abstract class VisitFormPage(VisitFile file) : VisitPage(file)
{
    [BindProperty]
    public VisitForm Form { get; set; } = new();
}
