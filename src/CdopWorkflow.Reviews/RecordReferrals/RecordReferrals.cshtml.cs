using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.RecordReferrals;

[Authorize(Policy = Policies.Coordinator)]
public sealed class RecordReferralsModel(LoadReview reviews, SaveResponse save, Sealer sealer) : ResponsePage<ReferralsForm>(reviews, save, sealer)
{
    protected override string Notice => "Dates saved";
}
