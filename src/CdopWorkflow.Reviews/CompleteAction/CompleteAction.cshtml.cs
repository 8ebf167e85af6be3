using CdopWorkflow.Platform.Access;
using CdopWorkflow.Reviews.Actions;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CdopWorkflow.Reviews.CompleteAction;

[Authorize(Policy = Policies.Actions)]
public sealed class CompleteActionModel(ActionFile file, CompleteActionHandler handler) : ResultPage(file)
{
    public Task<IActionResult> OnPostAsync(string reference, CancellationToken cancel) =>
        TakeAsync(reference, () => handler.HandleAsync(Action, Form, cancel), "Action done", cancel);
}
