using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.RecordProgress;

[Authorize(Policy = Policies.Actions)]
public sealed class RecordProgressModel(ActionFile file, RecordProgressHandler handler) : ResultPage(file)
{
    public Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel) =>
        TakeAsync(reference, () => handler.HandleAsync(Action, Form, cancel), "Progress recorded", cancel);
}
