using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Data;
using CdopWorkflow.Reviews.Family;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CdopWorkflow.Reviews.FamilyTasks;

/// <summary>On the coordinator's worklist: families to be asked or offered something, often of reviews that closed long ago.</summary>
public sealed class FamilyTasksViewComponent(ReviewsDb db, MyPanels mine) : ViewComponent
{
    public async Task<IViewComponentResult> InvokeAsync()
    {
        var panels = mine.As(Role.Coordinator);
        IReadOnlyList<FamilyTask> tasks = await (from task in db.Set<NextInfantTask>()
                                                 where task.DoneOn == null
                                                 join review in db.Reviews on task.ReviewId equals review.Id
                                                 where panels.Contains(review.Panel)
                                                 orderby task.RaisedOn, review.Reference
                                                 select new FamilyTask(review.Reference, task.Kind, task.RaisedOn)).AsNoTracking().ToListAsync(HttpContext.RequestAborted);
        return View("/FamilyTasks/FamilyTasks.cshtml", tasks);
    }
}

/// <summary>Something to see to for a family.</summary>
public sealed record FamilyTask(string Reference, NextInfantTaskKind Kind, DateOnly RaisedOn);
