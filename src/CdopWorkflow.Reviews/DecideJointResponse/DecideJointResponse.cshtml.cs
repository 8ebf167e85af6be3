using CdopWorkflow.Platform.Access;
using CdopWorkflow.Platform.Encryption;
using CdopWorkflow.Reviews.RapidResponse;
using CdopWorkflow.Reviews.Steps;
using Microsoft.AspNetCore.Authorization;

namespace CdopWorkflow.Reviews.DecideJointResponse;

[Authorize(Policy = Policies.Coordinator)]
public sealed class DecideJointResponseModel(LoadReview reviews, SaveResponse save, Sealer sealer) : ResponsePage<JointResponseForm>(reviews, save, sealer)
{
    protected override string Notice => "Criteria and decision recorded";
}
