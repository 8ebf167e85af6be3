using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.NameLeads;

[Authorize(Policy = Policies.Coordinator)]
public sealed class NameLeadsModel(LoadReview reviews, SaveResponse save, Sealer sealer) : ResponsePage<LeadsForm>(reviews, save, sealer)
{
    protected override string Notice => "Those who lead the response saved";
}
