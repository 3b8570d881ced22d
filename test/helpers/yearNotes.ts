/** What somebody could have written about a topic: what was learned, where it got stuck, what was used. */
export interface Notes {
  topic: string;
  learned: readonly string[];
  stuck: string;
  used: string;
}

const notes = (topic: string, learned: readonly string[], stuck: string, used: string): Notes => ({
  topic,
  learned,
  stuck,
  used,
});

/** Both curricula in the order they were studied in: machine learning first, MLOps from spring on between it. */
export const NOTES: readonly Notes[] = [
  notes(
    "ml.1.1",
    [
      "A model is a function fitted to examples; most of the work is choosing the examples.",
      "Wrote down ten things around me that could be a prediction problem. Six of them were not.",
    ],
    "Where rules end and learning begins is not as clear as the videos say.",
    "https://developers.google.com/machine-learning/crash-course",
  ),
  notes(
    "ml.1.2",
    [
      "Supervised: there are answers. Unsupervised: there are none. Reinforcement: there is a score, later.",
      "Sorted last night's ten problems into the three kinds and could do it for eight.",
    ],
    "Self-supervised does not fit any of the three boxes.",
    "Notes from the first chapter of *Hands-On Machine Learning*",
  ),
  notes(
    "ml.1.3",
    [
      "Features are the columns I am allowed to look at, the label is the one I am not.",
      "A target that leaks into a feature gives 100 % and means nothing.",
    ],
    "I had put the date of the sale among the features.",
    "https://scikit-learn.org/stable/datasets/toy_dataset.html",
  ),
  notes(
    "ml.1.4",
    [
      "Accuracy of 97 % on data where 97 % are negative is the score of doing nothing.",
      "Precision: of those I named, how many were right. Recall: of those there were, how many I named.",
      "F1 punishes the lower of the two.",
    ],
    "Mixed up the axes of the confusion matrix twice.",
    "`sklearn.metrics.classification_report`",
  ),
  notes(
    "ml.1.5",
    [
      "One-hot for a handful of values, target encoding only inside the fold.",
      "Missing is sometimes a value: a column that says *was missing* helped more than the mean did.",
    ],
    "pandas.get_dummies makes different columns for train and test.",
    "`OneHotEncoder(handle_unknown='ignore')`",
  ),
  notes(
    "ml.1.6",
    [
      "Scaling must learn its mean from the training part only.",
      "Outliers: looked at each of the eleven, nine were typing errors.",
    ],
    "Standardised before splitting, again. Third time this month.",
    "RobustScaler, a box plot on paper",
  ),
  notes(
    "ml.1.7",
    [
      "NumPy broadcasting compares shapes from the right.",
      "A view and a copy look the same until one of them changes.",
    ],
    "SettingWithCopyWarning, an hour of it.",
    "NumPy quickstart, pandas 10 minutes",
  ),
  notes(
    "ml.2.1",
    [
      "Least squares by hand on five points, then with `np.linalg.lstsq`: the same to the sixth digit.",
      "Polynomial regression is linear in what it learns; only the columns are curved.",
      "R² went up with every column of noise I added. Adjusted R² did not.",
    ],
    "Why the normal equation needs XᵀX to be invertible took me the whole bus ride.",
    "3Blue1Brown on projections",
  ),
  notes(
    "ml.2.2",
    [
      "The sigmoid turns a score into something between 0 and 1; whether it is a probability is another question.",
      "Softmax with two classes is the sigmoid again.",
    ],
    "The loss was nan because I took the log of zero.",
    "`LogisticRegression(max_iter=1000)`",
  ),
  notes(
    "ml.2.3",
    [
      "A tree asks the question that makes the two halves purest.",
      "A forest is many trees that were not shown everything; their errors cancel.",
      "Feature importance liked the id column. Permutation importance did not.",
    ],
    "Depth 20 fits every row, and the test score falls by 12 points.",
    "`plot_tree`, printed and drawn on",
  ),
  notes(
    "ml.2.4",
    [
      "Only the points near the line matter; the others could be deleted.",
      "A kernel is an inner product in a place I never have to visit.",
    ],
    "Forgot to scale, and the RBF kernel called everything far away.",
    "https://scikit-learn.org/stable/modules/svm.html",
  ),
  notes(
    "ml.2.5",
    [
      "Five folds: five scores, and the spread says more than the mean.",
      "Time series want splits that only look back.",
    ],
    "Shuffled a time series before splitting. The future is a good feature.",
    "TimeSeriesSplit",
  ),
  notes(
    "ml.3.1",
    [
      "K-means moves the centres until nobody wants to change sides.",
      "Hierarchical clustering needs no k, and then I choose where to cut, which is k.",
    ],
    "Started twice with bad centres and got two different stories.",
    "A dendrogram of my own bank statement",
  ),
  notes(
    "mlops.1.1",
    [
      "A notebook that works once is a draft, not a product.",
      "MLOps is the part after the score: who runs it, who notices when it is wrong.",
    ],
    "Every vendor draws a different circle.",
    "https://ml-ops.org",
  ),
  notes(
    "ml.3.2",
    [
      "PCA turns the axes so that the first one holds most of the spread.",
      "t-SNE distances between clusters mean nothing; I had read meaning into them.",
    ],
    "Signs of the components flip from run to run.",
    "`PCA(n_components=0.95)`",
  ),
  notes(
    "ml.3.3",
    [
      "Support, confidence, lift: counted them by hand on twelve shopping bags.",
      "Apriori: if bread is rare, bread and wine is rarer. So half of it need not be counted.",
    ],
    "Lift below one for the rule I believed in.",
    "mlxtend, then my own forty lines",
  ),
  notes(
    "mlops.1.2",
    [
      "The lifecycle is a circle and the arrow back to data is the thick one.",
      "Drew it for the churn model from work: two of the seven boxes belonged to nobody.",
    ],
    "Where does labelling belong?",
    "Paper: *Hidden Technical Debt in Machine Learning Systems*",
  ),
  notes(
    "ml.3.4",
    [
      "Silhouette: how much nearer my own cluster is than the next one.",
      "The elbow is often a curve. Chose four because four could be explained.",
    ],
    "Silhouette says two, my eyes say five.",
    "yellowbrick's silhouette plot",
  ),
  notes(
    "mlops.1.3",
    [
      "Small commits. Rebased a branch on purpose, then by accident, then back with the reflog.",
      "A pull request is a letter to whoever reads it in a year.",
    ],
    "Committed a 200 MB model and had to take it out of the history.",
    "Git, GitHub, `git filter-repo`",
  ),
  notes(
    "ml.4.1",
    [
      "Bagging lowers variance, boosting lowers bias.",
      "Stacking: the second model learns whom to believe.",
      "Gradient boosting by hand: three stumps, residuals on paper.",
    ],
    "Boosted until the training loss was zero and believed it for ten minutes.",
    "XGBoost, a pencil",
  ),
  notes(
    "mlops.1.4",
    [
      "A pipeline that runs on each push found the bug that I had sworn was not there.",
      "Cache keys: by the hash of the lock file, not by the branch.",
    ],
    "YAML: `on` is true.",
    "CircleCI, then Jenkins in a container to have seen it",
  ),
  notes(
    "ml.4.2",
    [
      "Backpropagation is the chain rule with good book-keeping.",
      "Wrote a perceptron in 30 lines, and watched it fail on XOR as promised.",
      "Two layers, XOR solved, 4 hidden units.",
    ],
    "Gradients of exactly zero: a dead ReLU, all of them.",
    "micrograd, read line by line",
  ),
  notes(
    "mlops.1.5",
    [
      "A run is its code, its data, its parameters, its environment. Three of four is not reproducible.",
      "MLflow keeps what I would have put into file names.",
    ],
    "Same seed, different result: the data loader had four workers.",
    "MLflow, Neptune's free tier for a night",
  ),
  notes(
    "ml.4.3",
    [
      "A filter is a small question asked everywhere.",
      "Padding, stride, and at last the formula for the output size without looking.",
    ],
    "Shapes. (N, C, H, W) against (N, H, W, C).",
    "CIFAR-10, 71 % after an hour on the CPU",
  ),
  notes(
    "mlops.2.1",
    [
      "The preprocessing belongs into the pipeline object, or it will be forgotten at serving time.",
      "Wrote a test that the training and the serving path give the same row.",
    ],
    "They did not.",
    "`Pipeline`, `ColumnTransformer`",
  ),
  notes(
    "ml.4.4",
    [
      "An LSTM has a line that gradients can walk along without being multiplied to nothing.",
      "GRU: two gates instead of three, the same score on my toy text.",
    ],
    "Padding counted as words until I packed the sequences.",
    "PyTorch, Karpathy's old post",
  ),
  notes(
    "mlops.2.2",
    [
      "Cleaning is deciding; wrote each decision beside the code.",
      "Duplicates: 3 % of rows, 9 % of the positive class.",
    ],
    "Two customers with the same name, birthday and street. Twins.",
    "pandas, great patience",
  ),
  notes(
    "ml.4.5",
    [
      "Froze everything but the head: 89 % after two epochs.",
      "Unfreezing with the same learning rate forgot all it knew.",
    ],
    "Normalised with my means instead of those it was trained with.",
    "torchvision, resnet18",
  ),
  notes(
    "mlops.2.3",
    ["Min–max breaks with the first new maximum.", "The scaler is part of the model and is versioned with it."],
    "A column that is constant in one month divides by zero.",
    "StandardScaler inside the pipeline",
  ),
  notes(
    "mlops.2.4",
    [
      "Dropped 40 of 52 features, lost 0.2 points, gained a model that fits on a page.",
      "Selecting on all the data before the split is looking at the answers.",
    ],
    "Two features said the same thing and each hid the other.",
    "SelectKBest, permutation importance",
  ),
  notes(
    "ml.5.1",
    [
      "ROC looks fine on rare classes; the precision–recall curve tells the truth.",
      "Chose the threshold by cost: a missed case costs eleven false alarms.",
    ],
    "Averaged AUCs of folds of different sizes.",
    "`PrecisionRecallDisplay`",
  ),
  notes(
    "mlops.2.5",
    [
      "Object storage has no folders, only names with slashes.",
      "Parquet: 1.2 GB of CSV became 140 MB, and columns load alone.",
    ],
    "Left a bucket public for four minutes. Nobody came.",
    "AWS S3, the free tier",
  ),
  notes(
    "ml.5.2",
    [
      "Random search beats the grid when only two of six parameters matter.",
      "Looked at the test set while tuning. Noted it, threw the split away.",
    ],
    "Optimised for six hours to gain 0.3 points.",
    "RandomizedSearchCV, a timer",
  ),
  notes(
    "mlops.2.6",
    [
      "DVC keeps a hash in Git and the file elsewhere.",
      "Lineage: this figure came from that file, from this commit. Could answer it for the first time.",
    ],
    "`dvc pull` after I had moved the remote.",
    "DVC, Git LFS for comparison",
  ),
  notes(
    "ml.5.3",
    [
      "Model behind an API: 40 lines, and the schema is the contract.",
      "Measured: 3 ms for the model, 45 for reading JSON.",
    ],
    "Pickled with one version of scikit-learn, loaded with another.",
    "Flask, then FastAPI",
  ),
  notes(
    "mlops.2.7",
    ["Expectations on columns: not null, in a range, unique.", "The check that fired was the one I nearly left out."],
    "A check that always passes is not a check.",
    "Great Expectations, pandera",
  ),
  notes(
    "ml.5.4",
    [
      "The model's version is code, data and parameters together.",
      "Wrote the runbook: who is called when the score falls.",
    ],
    "Nobody is called. It is me.",
    "Git tags, GitHub Actions",
  ),
  notes(
    "mlops.2.8",
    [
      "Personal data that is not collected cannot leak.",
      "Hashing an email address is not anonymous: there are not that many addresses.",
    ],
    "How to forget a person in a trained model.",
    "Articles 5 and 17 of the GDPR, read slowly",
  ),
  notes(
    "ml.5.5",
    [
      "Fairness has definitions that exclude each other. One has to choose, and say so.",
      "SHAP explains the model, not the world.",
    ],
    "The proxy for the column I had removed was the postcode.",
    "fairlearn, the COMPAS data",
  ),
  notes(
    "mlops.3.1",
    ["The simplest model that I can explain to my aunt wins ties.", "A baseline first, always: last month's mean."],
    "The baseline beat my first network.",
    "scikit-learn's DummyRegressor",
  ),
  notes(
    "mlops.3.2",
    ["Checkpoint every epoch, since the power does go.", "Learning-rate finder: the steepest place, not the lowest."],
    "Out of memory at epoch 9 of 10.",
    "PyTorch, Scikit-learn, TensorFlow once",
  ),
  notes(
    "mlops.3.3",
    [
      "Image of 4.1 GB down to 380 MB: slim base, no compilers in the last stage.",
      "Blue and green, then the canary: 5 % of requests for an hour.",
    ],
    "The container had no time zone and the features had hours.",
    "Docker, Flask, AWS Lambda",
  ),
  notes(
    "mlops.3.4",
    ["Rolling back must be one command, and practised.", "Practised it: four minutes. Again: forty seconds."],
    "The old model wanted the old features.",
    "MLflow's registry",
  ),
  notes(
    "mlops.3.5",
    [
      "Decide the sample size before, then do not look.",
      "A/A test first: a difference of 2 points between two of the same.",
    ],
    "I looked.",
    "statsmodels' power calculator",
  ),
  notes(
    "mlops.4.1",
    ["Three clouds, the same ten services under three names.", "Set the budget alarm before the first machine."],
    "IAM. An evening of IAM.",
    "AWS, Google Cloud Platform, Microsoft Azure (an hour each)",
  ),
  notes(
    "mlops.4.2",
    [
      "Data parallel: the same model everywhere, gradients averaged.",
      "Twice the machines, 1.6 times the speed: the rest is talking.",
    ],
    "Horovod would not build. Slept on it, then it did.",
    "Horovod, PyTorch DDP on two laptops",
  ),
  notes(
    "mlops.4.3",
    [
      "A pod is what is scheduled, a deployment is what I want to be true.",
      "Readiness is not liveness: a model that still loads is alive.",
    ],
    "CrashLoopBackOff: the probe was faster than the model.",
    "Kubernetes in Docker (kind)",
  ),
  notes(
    "mlops.4.4",
    ["Requests are what I get, limits are where I am killed.", "Four panels are enough: rate, errors, time, queue."],
    "Averaged percentiles.",
    "Prometheus, Grafana",
  ),
  notes(
    "mlops.4.5",
    ["Scale on the queue, not on the CPU.", "Down slowly, up fast."],
    "It scaled to zero and the first request waited 40 seconds.",
    "Horizontal Pod Autoscaler, k6",
  ),
  notes(
    "mlops.5.1",
    [
      "Inputs drift before scores do, and scores need labels that come weeks later.",
      "Population stability index, by hand in a spreadsheet, then in code.",
    ],
    "Everything drifts in December.",
    "Evidently",
  ),
  notes(
    "mlops.5.2",
    [
      "Sorted the 50 worst errors into heaps: 31 were labels, not predictions.",
      "Slices: fine overall, bad for new customers.",
    ],
    "An off-by-one in the join, for five weeks.",
    "A notebook and coloured pens",
  ),
];

/** Nights about nothing in the curricula. */
export const ASIDES: readonly string[] = [
  "Too tired for the course. Read one page on bias and variance and drew the picture from memory.",
  "Rewrote my notes of the week on one sheet. Half of them fitted.",
  "First pull request to an open source project: a typing error in the docs. Merged within the hour!",
  "Answered a question in the community for the first time. Explaining it showed me what I had not understood.",
  "Only twenty minutes. Flash cards: 14 right, 6 wrong.",
  "Helped a friend to set up Python. It took the whole evening and I learned how PATH works.",
  "Listened to a talk about feature stores on the train; three things to look up.",
  "Applied for a remote position. It asked for two years with Kubernetes. Wrote what I have.",
];

export const TITLES: readonly string[] = [
  "The score of doing nothing",
  "Scaling before splitting, third time",
  "線形回帰を手で解く",
  "Why the elbow is a curve 🦾",
  "A tree asks good questions",
  "Notes to a later self",
  "Ein Modell ist ein Entwurf",
  "梯度下降，一步一步",
  "Gradients of exactly zero",
  "Ship it 🚢 small",
  "What <b>bold</b> claims hide & show",
  "Forty seconds to roll back",
];
