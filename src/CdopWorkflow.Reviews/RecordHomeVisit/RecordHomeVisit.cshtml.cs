using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.RecordHomeVisit;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordHomeVisitModel(LoadReview reviews, SaveResponse save, Sealer sealer) : ResponsePage<HomeVisitForm>(reviews, save, sealer)
{
    protected override string Notice => "Visit recorded";
}
